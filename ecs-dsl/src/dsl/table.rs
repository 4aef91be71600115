//! A table of Amazon DynamoDB.

use std::sync::Arc;

use super::arn::arn;
use super::removal::removal_setters;
use super::variable::variable;
use super::{Grant, IntoText, Key, KeyAttribute, Name, Statement, TableIndex, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{Located, Origin};

/// A table of [Amazon DynamoDB](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html):
/// encrypted, paid by the request, restorable to any second of the last 35 days. AWS names it.
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
/// In a protected stage DynamoDB refuses to delete it.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Table {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) partition_key: KeyAttribute,
    pub(crate) sort_key: Option<KeyAttribute>,
    pub(crate) indexes: Vec<TableIndex>,
    pub(crate) time_to_live: Option<Located<String>>,
    pub(crate) capacity: Option<Located<(u32, u32)>>,
    pub(crate) point_in_time_recovery: bool,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

impl Table {
    /// A table whose items are found by this attribute. Another one later makes a new, empty table.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>, partition_key: KeyAttribute) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
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

    /// A table that exists already in this account and region, by its name at AWS.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, table_name: impl Into<Value<String>>) -> Self {
        // Nothing is made of it, so that its key doesn't matter.
        Self {
            imported: Some(table_name.into()),
            ..Self::new(name, KeyAttribute::string("key"))
        }
    }

    /// Sorts items with the same partition key by this attribute, which with it makes an item's key. It can't be changed
    /// later without making a new, empty table.
    pub fn sort_key(mut self, attribute: KeyAttribute) -> Self {
        self.sort_key = Some(attribute);
        self
    }

    /// Adds an index, at most 20. CloudFormation makes or deletes one in each deployment of a table that exists.
    pub fn index(mut self, index: TableIndex) -> Self {
        self.indexes.push(index);
        self
    }

    /// Deletes an item some time after the second since 1970 in this attribute; never without this.
    #[track_caller]
    pub fn time_to_live(mut self, attribute: &str) -> Self {
        self.time_to_live = Some(Located::here(attribute.into()));
        self
    }

    /// Pays for so many reads and writes a second, used or not, for the table and as many for each index; by the
    /// request without this.
    #[track_caller]
    pub fn provisioned(mut self, reads: u32, writes: u32) -> Self {
        self.capacity = Some(Located::here((reads, writes)));
        self
    }

    /// Keeps no backups to restore from; without this there are, for 35 days.
    pub fn without_point_in_time_recovery(mut self) -> Self {
        self.point_in_time_recovery = false;
        self
    }

    /// Encrypts items with this key, which whoever takes a grant may then use; with DynamoDB's own without this.
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }

    removal_setters!("Without a choice it is kept in a protected stage and deleted in the others.");
}

impl Handle<Table> {
    /// The name, which AWS made.
    pub fn table_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => name.clone(),
            None => Value::from_expr(self.ref_of("Table")),
        }
    }

    /// The ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => arn(
                "dynamodb",
                intrinsic::concat(["table/".into(), name.clone()]),
            ),
            None => Value::from_expr(self.attribute_of("Table", "Arn")),
        }
    }

    /// Reading items, of the indexes too, and the name as `<NAME>_TABLE`.
    pub fn read(&self) -> Grant {
        self.named_grant(self.reading())
    }

    /// Writing and deleting items, and the name as `<NAME>_TABLE`.
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
        self.with_key(grant)
    }

    fn writing(&self) -> Grant {
        let actions = [
            "dynamodb:BatchWriteItem",
            "dynamodb:DeleteItem",
            "dynamodb:DescribeTable",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
        ];
        self.with_key(Grant::allow(actions, [self.arn()]))
    }

    fn named_grant(&self, grant: Grant) -> Grant {
        grant.env(&variable(self.name(), "TABLE"), self.table_name())
    }

    fn with_key(&self, grant: Grant) -> Grant {
        match &self.spec().key {
            Some(key) => {
                let actions = ["kms:Decrypt", "kms:GenerateDataKey"];
                grant.statement(Statement::allow(actions, [key.arn()]))
            }
            None => grant,
        }
    }
}

component!(Table, "table");
