//! DynamoDB tables.

use super::{Context, removal};
use crate::cfn::aws::dynamodb;
use crate::dsl::{KeyAttribute, KeyAttributeType, Table, TableIndex};
use crate::synth::optional::Optional;

pub(super) fn synth(table: &Table, cx: &mut Context<'_>) {
    if table.imported.is_some() {
        return;
    }
    let id = cx.ids(&table.name).id("Table");
    let mut resource =
        dynamodb::Table::new(key_schema(&table.partition_key, table.sort_key.as_ref()))
            .attribute_definitions(attributes(table))
            .deletion_protection_enabled(cx.stack().stage().is_protected())
            .point_in_time_recovery_specification(
                dynamodb::PointInTimeRecoverySpecification::new()
                    .point_in_time_recovery_enabled(table.point_in_time_recovery),
            );
    resource = match throughput(table) {
        Some(throughput) => resource
            .billing_mode(dynamodb::BillingMode::Provisioned)
            .provisioned_throughput(throughput),
        None => resource.billing_mode(dynamodb::BillingMode::PayPerRequest),
    };
    if !table.indexes.is_empty() {
        let indexes: Vec<_> = table
            .indexes
            .iter()
            .map(|model| index(model, table))
            .collect();
        resource = resource.global_secondary_indexes(indexes);
    }
    if let Some(attribute) = &table.time_to_live {
        let time_to_live = dynamodb::TimeToLiveSpecification::new(true);
        resource = resource
            .time_to_live_specification(time_to_live.attribute_name(attribute.value.clone()));
    }
    if let Some(key) = &table.key {
        let by_key = dynamodb::SseSpecification::new(true)
            .sse_type(dynamodb::SseType::Kms)
            .kms_master_key_id(key.arn());
        resource = resource.sse_specification(by_key);
    }
    let resource = removal::with_policy(resource, table.removal, cx.stack());
    cx.add(id, resource);
}

fn index(index: &TableIndex, table: &Table) -> dynamodb::GlobalSecondaryIndex {
    let everything = dynamodb::Projection::new().projection_type(dynamodb::ProjectionType::All);
    let keys = key_schema(&index.partition_key, index.sort_key.as_ref());
    let resource = dynamodb::GlobalSecondaryIndex::new(index.name.value.clone(), keys, everything);
    let provisioned = dynamodb::GlobalSecondaryIndex::provisioned_throughput;
    resource.given(throughput(table), provisioned)
}

fn throughput(table: &Table) -> Option<dynamodb::ProvisionedThroughput> {
    let (reads, writes) = table.capacity?.value;
    Some(dynamodb::ProvisionedThroughput::new(reads, writes))
}

fn key_schema(
    partition: &KeyAttribute,
    sort: Option<&KeyAttribute>,
) -> Vec<dynamodb::KeySchemaElement> {
    let element = |attribute: &KeyAttribute, key_type| {
        dynamodb::KeySchemaElement::new(attribute.name.value.clone(), key_type)
    };
    std::iter::once(element(partition, dynamodb::KeyType::Hash))
        .chain(sort.map(|sort| element(sort, dynamodb::KeyType::Range)))
        .collect()
}

/// The key attributes of the table and its indexes, without duplicates.
fn attributes(table: &Table) -> Vec<dynamodb::AttributeDefinition> {
    let of_indexes = table
        .indexes
        .iter()
        .flat_map(|index| [Some(&index.partition_key), index.sort_key.as_ref()]);
    let all = [Some(&table.partition_key), table.sort_key.as_ref()]
        .into_iter()
        .chain(of_indexes);
    let mut names: Vec<&str> = Vec::new();
    let mut definitions = Vec::new();
    for attribute in all.flatten() {
        if names.contains(&attribute.name.as_str()) {
            continue;
        }
        names.push(&attribute.name);
        let kind = match attribute.kind {
            KeyAttributeType::String => dynamodb::AttributeType::S,
            KeyAttributeType::Number => dynamodb::AttributeType::N,
            KeyAttributeType::Binary => dynamodb::AttributeType::B,
        };
        definitions.push(dynamodb::AttributeDefinition::new(
            attribute.name.value.clone(),
            kind,
        ));
    }
    definitions
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, template, template_in};
    use crate::dsl::{Key, KeyAttribute, Stage, Table, TableIndex};

    fn table(change: impl Fn(Table) -> Table) -> Value {
        template(|stack| {
            stack.add(change(Table::new(
                "carts",
                KeyAttribute::string("customer"),
            )));
        })["Resources"]["CartsTable"]
            .clone()
    }

    #[test]
    fn table_is_pay_per_request_and_recoverable() {
        let table = table(|table| table);
        assert_eq!(table["DeletionPolicy"], "Delete");
        let properties = &table["Properties"];
        assert_eq!(properties["BillingMode"], "PAY_PER_REQUEST");
        assert_eq!(
            properties["PointInTimeRecoverySpecification"],
            json!({"PointInTimeRecoveryEnabled": true})
        );
        assert_eq!(
            properties["KeySchema"],
            json!([{"AttributeName": "customer", "KeyType": "HASH"}])
        );
        assert_eq!(
            properties["AttributeDefinitions"],
            json!([{"AttributeName": "customer", "AttributeType": "S"}])
        );
        assert_eq!(properties["TableName"], json!(null));
        assert_eq!(properties["DeletionProtectionEnabled"], false);
    }

    #[test]
    fn index_attributes_are_defined_once() {
        let table = table(|table| {
            let by_product = TableIndex::new("by-product", KeyAttribute::string("product"));
            table
                .sort_key(KeyAttribute::number("added_at"))
                .index(by_product.sort_key(KeyAttribute::number("added_at")))
                .time_to_live("expires_at")
        });
        let properties = &table["Properties"];
        assert_eq!(
            properties["AttributeDefinitions"],
            json!([
                {"AttributeName": "customer", "AttributeType": "S"},
                {"AttributeName": "added_at", "AttributeType": "N"},
                {"AttributeName": "product", "AttributeType": "S"},
            ])
        );
        assert_eq!(
            properties["GlobalSecondaryIndexes"],
            json!([{
                "IndexName": "by-product",
                "KeySchema": [
                    {"AttributeName": "product", "KeyType": "HASH"},
                    {"AttributeName": "added_at", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "ALL"},
            }])
        );
        assert_eq!(
            properties["TimeToLiveSpecification"],
            json!({"Enabled": true, "AttributeName": "expires_at"})
        );
    }

    #[test]
    fn capacity_can_be_provisioned() {
        let table = table(|table| {
            table
                .provisioned(10, 5)
                .index(TableIndex::new("by-day", KeyAttribute::binary("day")))
        });
        let throughput = json!({"ReadCapacityUnits": 10, "WriteCapacityUnits": 5});
        assert_eq!(table["Properties"]["BillingMode"], "PROVISIONED");
        assert_eq!(table["Properties"]["ProvisionedThroughput"], throughput);
        assert_eq!(
            table["Properties"]["GlobalSecondaryIndexes"][0]["ProvisionedThroughput"],
            throughput
        );
    }

    #[test]
    fn protected_stage_protects_table() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            let key = stack.add(Key::new("data"));
            stack.add(Table::new("carts", KeyAttribute::string("id")).kms_key(&key));
        });
        let table = &template["Resources"]["CartsTable"];
        assert_eq!(table["DeletionPolicy"], "RetainExceptOnCreate");
        assert_eq!(table["Properties"]["DeletionProtectionEnabled"], true);
        assert_eq!(
            table["Properties"]["SSESpecification"],
            json!({
                "SSEEnabled": true,
                "SSEType": "KMS",
                "KMSMasterKeyId": {"Fn::GetAtt": ["DataKey", "Arn"]},
            })
        );
    }

    #[test]
    fn read_grant_includes_indexes_and_write_does_not() {
        let (read, variables) = granted(|stack| {
            stack
                .add(Table::new("carts", KeyAttribute::string("id")))
                .read()
        });
        let arn = json!({"Fn::GetAtt": ["CartsTable", "Arn"]});
        assert_eq!(read[0]["Resource"], arn);
        assert_eq!(
            read[1]["Action"],
            json!(["dynamodb:Query", "dynamodb:Scan"])
        );
        assert_eq!(
            read[1]["Resource"],
            json!([arn, {"Fn::Sub": "${CartsTable.Arn}/index/*"}])
        );
        assert_eq!(
            variables,
            json!([{"Name": "CARTS_TABLE", "Value": {"Ref": "CartsTable"}}])
        );
        let (write, _) = granted(|stack| {
            stack
                .add(Table::new("carts", KeyAttribute::string("id")))
                .write()
        });
        assert_eq!(
            write[0]["Action"],
            json!([
                "dynamodb:BatchWriteItem",
                "dynamodb:DeleteItem",
                "dynamodb:DescribeTable",
                "dynamodb:PutItem",
                "dynamodb:UpdateItem"
            ])
        );
        assert_eq!(write[0]["Resource"], arn);
    }

    #[test]
    fn imported_table_is_found_by_name() {
        let (statements, variables) =
            granted(|stack| stack.add(Table::import("carts", "acme-carts")).read_write());
        assert_eq!(
            statements[0]["Resource"],
            json!({"Fn::Sub": "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/acme-carts"})
        );
        assert_eq!(
            variables,
            json!([{"Name": "CARTS_TABLE", "Value": "acme-carts"}])
        );
    }
}
