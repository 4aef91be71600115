//! Global secondary indexes of DynamoDB tables.

use crate::diag::Spanned;
use crate::dsl::{BuilderRecord, KeyAttribute};

/// A global secondary index of a [`Table`](crate::dsl::Table), with all attributes of the items (`Projection` `ALL`).
#[derive(Clone, Debug)]
#[must_use = "an index does nothing until it is given to a table"]
pub struct TableIndex {
    pub(crate) record: BuilderRecord,
    pub(crate) name: Spanned<String>,
    pub(crate) partition_key: KeyAttribute,
    pub(crate) sort_key: Option<KeyAttribute>,
}

impl TableIndex {
    /// An index with this partition key. The name has 3 to 255 letters, digits, underscores, hyphens and dots.
    /// `IndexName`:
    /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
    // rule: index_name
    #[track_caller]
    pub fn new(name: &str, partition_key: KeyAttribute) -> Self {
        Self {
            name: Spanned::here(name.into()),
            partition_key,
            sort_key: None,
            record: BuilderRecord::default(),
        }
    }

    /// The attribute that sorts items with the same partition key. Default: none. `KeySchema`:
    /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
    #[track_caller]
    pub fn sort_key(mut self, attribute: KeyAttribute) -> Self {
        self.record.replaces("sort_key");
        self.sort_key = Some(attribute);
        self
    }
}
