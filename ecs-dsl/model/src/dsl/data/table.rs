//! Amazon DynamoDB tables.

use std::sync::Arc;

use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::named_arn;
use crate::dsl::model::description::{Data, Described, Description, Gap, Import, Naming};
use crate::dsl::model::variable::variable;
use crate::dsl::security::grant::KMS_ACTIONS;
use crate::dsl::{
    BuilderRecord, Grant, IntoText, Key, KeyAttribute, Name, Stack, Statement, TableIndex,
    component,
};

/// A table of [Amazon DynamoDB](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html):
/// encrypted, billed per request, with point-in-time recovery for 35 days. AWS names it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let carts = stack.add(
///     Table::new("carts", KeyAttribute::string("customer"))
///         .sort_key(KeyAttribute::number("added_at"))
///         .index(TableIndex::new("by-product", KeyAttribute::string("product")))
///         .time_to_live("expires_at"),
/// );
/// stack.add(Service::new("cart").image(Image::ecr("shop/cart")).port(8005).grant(carts.read_write()));
/// # }
/// ```
///
/// In a protected stage DynamoDB refuses to delete it (`DeletionProtectionEnabled`).
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Table {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) partition_key: KeyAttribute,
    pub(crate) sort_key: Option<KeyAttribute>,
    pub(crate) indexes: Vec<TableIndex>,
    pub(crate) time_to_live: Option<Spanned<String>>,
    pub(crate) capacity: Option<Spanned<(u32, u32)>>,
    pub(crate) point_in_time_recovery: bool,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Table {
    /// A table with this partition key. Changing it replaces the table with an empty one.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>, partition_key: KeyAttribute) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            partition_key,
            sort_key: None,
            indexes: Vec::new(),
            time_to_live: None,
            capacity: None,
            point_in_time_recovery: true,
            key: None,
            removal: None,
        }
    }

    /// An existing table of this account and region, by its `TableName`.
    // rule: component_name
    // unchecked if imported: all setters
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, table_name: impl Into<Value<String>>) -> Self {
        // The key isn't used: no table is created.
        Self {
            imported: Some(table_name.into()),
            ..Self::new(name, KeyAttribute::string("key"))
        }
    }

    /// The attribute that sorts items with the same partition key; both are the primary key. Default: none. Changing it
    /// replaces the table with an empty one. `KeySchema`:
    /// [CreateTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html).
    #[track_caller]
    pub fn sort_key(mut self, attribute: KeyAttribute) -> Self {
        self.record.replaces("sort_key");
        self.sort_key = Some(attribute);
        self
    }

    /// Adds a global secondary index, at most 20. Default: none. CloudFormation creates or deletes one index in each
    /// update of an existing table. `GlobalSecondaryIndexes`:
    /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
    #[track_caller]
    pub fn index(mut self, mut index: TableIndex) -> Self {
        self.record.calls("index");
        self.record.absorb(&mut index.record);
        self.indexes.push(index);
        self
    }

    /// Deletes an item some time after the time in this attribute, in seconds since 1970. Default: never.
    /// `TimeToLiveSpecification`:
    /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
    // rule: key_attribute
    #[track_caller]
    pub fn time_to_live(mut self, attribute: &str) -> Self {
        self.record.replaces("time_to_live");
        self.time_to_live = Some(Spanned::here(attribute.into()));
        self
    }

    /// Switches to provisioned capacity: this number of reads and writes a second, used or not, for the table and again
    /// for each index. Default: billing per request. `ProvisionedThroughput`:
    /// [ProvisionedThroughput](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ProvisionedThroughput.html).
    // rule: provisioned_capacity(reads, writes)
    #[track_caller]
    pub fn provisioned(mut self, reads: u32, writes: u32) -> Self {
        self.record.replaces("provisioned");
        self.capacity = Some(Spanned::here((reads, writes)));
        self
    }

    /// Disables point-in-time recovery. Default: 35 days. `PointInTimeRecoveryEnabled`:
    /// [point-in-time recovery](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html).
    #[track_caller]
    pub fn without_point_in_time_recovery(mut self) -> Self {
        self.record.calls("without_point_in_time_recovery");
        self.point_in_time_recovery = false;
        self
    }

    /// Encrypts items with this KMS key; a grant of the table includes the permission to use it. Default: DynamoDB's
    /// own key. `KMSMasterKeyId` of the `SSESpecification`:
    /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Table> {
    /// The `TableName`, which AWS generates.
    pub fn table_name(&self) -> Value<String> {
        self.given_or_ref(self.spec().imported.clone(), "Table")
    }

    /// The table's ARN.
    pub fn arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .as_ref()
            .map(|name| named_arn("dynamodb", "table/", name));
        self.given_or_attribute(given, "Table", "Arn")
    }

    /// Allows reading items, also through indexes, and sets `<NAME>_TABLE` to the table's name.
    pub fn read(&self) -> Grant {
        self.named_grant(self.reading())
    }

    /// Allows writing and deleting items, and sets `<NAME>_TABLE` to the table's name.
    pub fn write(&self) -> Grant {
        self.named_grant(self.writing())
    }

    /// [`read`](Self::read) and [`write`](Self::write).
    pub fn read_write(&self) -> Grant {
        self.named_grant(self.reading().and(self.writing()))
    }

    fn reading(&self) -> Grant {
        let whole = [
            "dynamodb:BatchGetItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:DescribeTable",
            "dynamodb:GetItem",
        ];
        let indexes = intrinsic::concat([self.arn(), "/index/*".into()]);
        let grant = Grant::allow(whole, [self.arn()]).statement(Statement::allow(
            ["dynamodb:Query", "dynamodb:Scan"],
            [self.arn(), indexes],
        ));
        grant.with_key(self.spec().key.as_ref(), &KMS_ACTIONS)
    }

    fn writing(&self) -> Grant {
        let actions = [
            "dynamodb:BatchWriteItem",
            "dynamodb:DeleteItem",
            "dynamodb:DescribeTable",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
        ];
        Grant::allow(actions, [self.arn()]).with_key(self.spec().key.as_ref(), &KMS_ACTIONS)
    }

    fn named_grant(&self, grant: Grant) -> Grant {
        grant.env(&variable(self.name(), "TABLE"), self.table_name())
    }
}

component!(Table, "table", HasRemovalPolicy);

impl Described for Table {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let gap = Gap::new(
            "point-in-time recovery is off on a table",
            "remove `.without_point_in_time_recovery()`",
        );
        let data = Data {
            without_backups: (!self.point_in_time_recovery).then_some(gap),
            ..Data::managed(self.removal)
        };
        Description::of_data(
            Naming::Generated,
            Import::from_option(&self.imported).effective(&["kms_key"]),
            data,
        )
    }
}
