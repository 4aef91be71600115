//! Values of tables: attributes, indexes, capacity.

use std::collections::BTreeMap;

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{KeyAttribute, KeyAttributeType, Table, TableIndex};
use crate::rules::{self, codes};

/// AWS's quota per table.
const MAX_INDEXES: usize = 20;

pub(super) fn check(table: &Table, report: &mut Report<'_>) {
    if table.imported.is_some() {
        return;
    }
    check_key(&table.partition_key, table.sort_key.as_ref(), report);
    for index in &table.indexes {
        report.text(&index.name, rules::index_name);
        check_key(&index.partition_key, index.sort_key.as_ref(), report);
    }
    check_indexes(table, report);
    check_types(table, report);
    report.text(&table.time_to_live, rules::key_attribute);
    if let Some(capacity) = &table.capacity {
        let (reads, writes) = capacity.value;
        report.value(
            format!("{reads} reads, {writes} writes"),
            capacity.origin,
            rules::provisioned_capacity(reads.into(), writes.into()),
        );
    }
}

fn check_key(partition: &KeyAttribute, sort: Option<&KeyAttribute>, report: &mut Report<'_>) {
    report.text(&partition.name, rules::key_attribute);
    let Some(sort) = sort else { return };
    report.text(&sort.name, rules::key_attribute);
    if sort.name.value == partition.name.value {
        let message = format!("`{}` is both partition key and sort key", sort.name.value);
        let diagnostic = Diagnostic::error(codes::CONFLICTING_KEY_ATTRIBUTES, message)
            .allowed("two attributes, or only a partition key");
        report.add(diagnostic, sort.name.origin);
    }
}

fn check_indexes(table: &Table, report: &mut Report<'_>) {
    let mut known: BTreeMap<&str, &TableIndex> = BTreeMap::new();
    for index in &table.indexes {
        if let Some(first) = known.insert(&index.name.value, index) {
            let message = format!("duplicate index name `{}`", index.name.value);
            let diagnostic = Diagnostic::error(codes::DUPLICATE_INDEX_NAME, message)
                .allowed("unique index names")
                .hint(format!("the other one is at {}", first.name.origin));
            report.add(diagnostic, index.name.origin);
        }
    }
    if table.indexes.len() > MAX_INDEXES {
        let message = format!("it has `{}` indexes", table.indexes.len());
        let diagnostic = Diagnostic::error(codes::TOO_MANY_SECONDARY_INDEXES, message)
            .allowed(format!("at most {MAX_INDEXES} indexes per table"));
        report.add(diagnostic, table.origin);
    }
}

/// DynamoDB has one type for each attribute, across all keys.
fn check_types(table: &Table, report: &mut Report<'_>) {
    let own = [Some(&table.partition_key), table.sort_key.as_ref()];
    let in_indexes = table
        .indexes
        .iter()
        .flat_map(|index| [Some(&index.partition_key), index.sort_key.as_ref()]);
    let mut known: BTreeMap<&str, &KeyAttribute> = BTreeMap::new();
    for attribute in own.into_iter().chain(in_indexes).flatten() {
        let first = *known.entry(&attribute.name.value).or_insert(attribute);
        if first.kind != attribute.kind {
            let message = format!(
                "`{}` is {} in one key and {} in another",
                attribute.name.value,
                type_name(first.kind),
                type_name(attribute.kind)
            );
            let diagnostic = Diagnostic::error(codes::CONFLICTING_KEY_ATTRIBUTES, message)
                .allowed("one type for each attribute")
                .hint(format!("the first one is at {}", first.name.origin));
            report.add(diagnostic, attribute.name.origin);
        }
    }
}

fn type_name(kind: KeyAttributeType) -> &'static str {
    match kind {
        KeyAttributeType::String => "a string",
        KeyAttributeType::Number => "a number",
        KeyAttributeType::Binary => "binary",
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{KeyAttribute, Table, TableIndex};

    fn table(change: impl Fn(Table) -> Table) -> Diagnostics {
        check(move |stack| {
            let table = Table::new("carts", KeyAttribute::string("id"));
            stack.add(change(table));
        })
    }

    fn by(name: &str) -> TableIndex {
        TableIndex::new(name, KeyAttribute::string("product"))
    }

    #[test]
    fn invalid_names_are_errors() {
        let diagnostics = table(|table| table.sort_key(KeyAttribute::number("")));
        let message = "key attribute `` is not valid in DynamoDB";
        assert_error(&diagnostics, "ECS1717", message);
        let diagnostics = table(|table| table.index(by("by product")));
        let message = "index name `by product` is not valid in DynamoDB";
        assert_error(&diagnostics, "ECS1717", message);
        assert_silent(&table(|table| {
            table
                .sort_key(KeyAttribute::number("added_at"))
                .index(by("by-product"))
                .time_to_live("expires_at")
        }));
    }

    #[test]
    fn duplicate_and_excess_indexes_are_errors() {
        let diagnostics = table(|table| table.index(by("all")).index(by("all")));
        assert_error(&diagnostics, "ECS1723", "duplicate index name `all`");
        let many = |count: usize| {
            table(move |table| {
                let names = (0..count).map(|number| format!("by-{number}"));
                names.fold(table, |table, name| table.index(by(&name)))
            })
        };
        assert_warning(&many(21), "ECS1719", "it has `21` indexes");
        assert_silent(&many(20));
    }

    #[test]
    fn conflicting_key_attributes_are_errors() {
        let diagnostics = table(|table| table.sort_key(KeyAttribute::string("id")));
        let message = "`id` is both partition key and sort key";
        assert_error(&diagnostics, "ECS1722", message);
        let diagnostics =
            table(|table| table.index(TableIndex::new("all", KeyAttribute::number("id"))));
        let message = "`id` is a string in one key and a number in another";
        assert_error(&diagnostics, "ECS1722", message);
        assert_silent(&table(|table| {
            table.index(by("by-product").sort_key(KeyAttribute::string("id")))
        }));
    }

    #[test]
    fn zero_capacity_is_an_error() {
        let diagnostics = table(|table| table.provisioned(5, 0));
        let message = "provisioned capacity `5 reads, 0 writes` is too low";
        assert_error(&diagnostics, "ECS1721", message);
        assert_silent(&table(|table| table.provisioned(1, 1)));
    }
}
