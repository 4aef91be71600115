//! The values of properties, by the rules in the rows of their types.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::Duration;

use super::finding::Finding;
use super::finished::Finished;
use super::property_tree::{Found, PropertyTree, is};
use crate::cfn::DocumentResource;
use crate::cfn::name_hash::NameHash;
use crate::cfn::type_info::{self, ValueCheck, ValueRule};
use crate::diag::Diagnostic;
use crate::rules::{Verdict, Violation, tag_key};

/// The keys of the tags of every type.
static TAG_KEY: ValueRule = ValueRule {
    path: "Tags/*/Key",
    check: ValueCheck::Text(tag_key),
    when: None,
    refused: false,
};

/// The rules of a type, with their order.
type Rules = PropertyTree<(usize, &'static ValueRule)>;

static BY_TYPE: LazyLock<HashMap<&'static str, Rules, NameHash>> = LazyLock::new(|| {
    let rows = type_info::rows().filter(|row| !row.values.is_empty());
    rows.map(|row| (row.type_name, rules(row.values))).collect()
});

static OF_OTHERS: LazyLock<Rules> = LazyLock::new(|| rules(&[]));

fn rules(values: &'static [ValueRule]) -> Rules {
    let mut tree = Rules::default();
    for (order, rule) in values.iter().chain([&TAG_KEY]).enumerate() {
        tree.insert(rule.path, (order, rule));
    }
    tree
}

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let (mut found, mut of_resource) = (Vec::new(), Vec::new());
    for resource in template.resources() {
        let rules = BY_TYPE.get(resource.type_name).unwrap_or(&OF_OTHERS);
        rules.visit(resource.properties(), &mut |(order, rule), value| {
            let finding = violation(template, resource, rule, &value);
            of_resource.extend(finding.map(|finding| (*order, finding)));
        });
        // The tree has the order of the properties.
        of_resource.sort_by_key(|(order, _)| *order);
        found.extend(of_resource.drain(..).map(|(_, finding)| finding));
    }
    found
}

fn violation(
    template: &Finished<'_>,
    resource: &DocumentResource<'_>,
    rule: &ValueRule,
    checked: &Found<'_, '_>,
) -> Option<Finding> {
    if !rule
        .when
        .is_none_or(|(name, value)| is(checked.siblings, name, value))
    {
        return None;
    }
    let (shown, violation) = violated(template, rule.check, checked)?;
    let (id, path) = (resource.id, checked.path.to_string());
    let message = format!(
        "{} `{shown}` {} (`{id}.{path}`)",
        violation.subject, violation.message
    );
    let diagnostic = if rule.refused {
        Diagnostic::error(violation.code, message)
    } else {
        Diagnostic::warning(violation.code, message)
    };
    Some(Finding {
        path,
        ..Finding::new(id, diagnostic.violated(violation))
    })
}

/// The value as text, and its violation; `None` without one, or if the value or the second of a pair is unknown.
fn violated(
    template: &Finished<'_>,
    check: ValueCheck,
    checked: &Found<'_, '_>,
) -> Option<(String, Violation)> {
    let value = Some(checked.value);
    let violation = verdict(template, check, checked)?.err()?;
    let shown = template.text(value)?;
    let shown = match check {
        ValueCheck::IntegerPair(name, _) | ValueCheck::NumberPair(name, _) => {
            format!("{shown}/{}", template.text(checked.siblings.get(name))?)
        }
        _ => shown.into_owned(),
    };
    Some((shown, violation))
}

fn verdict(template: &Finished<'_>, check: ValueCheck, checked: &Found<'_, '_>) -> Option<Verdict> {
    let value = Some(checked.value);
    let sibling = |name: &str| checked.siblings.get(name);
    Some(match check {
        ValueCheck::Text(rule) => rule(&template.text(value)?),
        ValueCheck::Integer(rule) => rule(template.integer(value)?),
        ValueCheck::Number(rule) => rule(template.number(value)?),
        ValueCheck::Seconds(rule) => rule(duration(template.integer(value)?, 1)?),
        ValueCheck::Minutes(rule) => rule(duration(template.integer(value)?, 60)?),
        ValueCheck::Days(rule) => rule(duration(template.integer(value)?, 86_400)?),
        ValueCheck::TextPair(name, rule) => {
            rule(&template.text(value)?, &template.text(sibling(name))?)
        }
        ValueCheck::IntegerPair(name, rule) => {
            rule(template.integer(value)?, template.integer(sibling(name))?)
        }
        ValueCheck::NumberPair(name, rule) => {
            rule(template.number(value)?, template.number(sibling(name))?)
        }
        ValueCheck::SecondsPair(name, rule) => {
            let second = duration(template.integer(sibling(name))?, 1)?;
            rule(duration(template.integer(value)?, 1)?, second)
        }
        ValueCheck::Window(name, rule) => rule(
            duration(template.integer(value)?, 1)?,
            template.integer(sibling(name))?,
        ),
    })
}

/// `count` units of `seconds`; `None` for a negative count, which isn't a duration.
fn duration(count: i64, seconds: u64) -> Option<Duration> {
    let count = u64::try_from(count).ok()?;
    Some(Duration::from_secs(count.saturating_mul(seconds)))
}
