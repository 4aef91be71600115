//! [`PseudoParameters`]: the values of `AWS::Region` and the like.

use serde_json::Value;

use super::Unknown;

/// The values of the [pseudo parameters], as far as they are known.
///
/// [pseudo parameters]: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
#[derive(Clone, Copy, Debug, Default)]
pub struct PseudoParameters<'a> {
    /// `AWS::AccountId`.
    pub account_id: Option<&'a str>,
    /// `AWS::Partition`. `AWS::URLSuffix` follows from it.
    pub partition: Option<&'a str>,
    /// `AWS::Region`.
    pub region: Option<&'a str>,
    /// `AWS::StackId`.
    pub stack_id: Option<&'a str>,
    /// `AWS::StackName`.
    pub stack_name: Option<&'a str>,
}

impl<'a> PseudoParameters<'a> {
    /// The values of the stack with this ARN, `arn:PARTITION:cloudformation:REGION:ACCOUNT:stack/NAME/ID`.
    pub fn from_stack_id(arn: &'a str) -> Self {
        let part = |index| arn.split(':').nth(index);
        Self {
            account_id: part(4),
            partition: part(1),
            region: part(3),
            stack_id: Some(arn),
            stack_name: arn.split('/').nth(1),
        }
    }

    /// The value of `Ref` for the pseudo parameter.
    ///
    /// # Errors
    /// If it is unknown.
    pub fn value(&self, name: &str) -> Result<Value, Unknown> {
        let value = match name {
            "AWS::AccountId" => self.account_id,
            "AWS::Partition" => self.partition,
            "AWS::Region" => self.region,
            "AWS::StackId" => self.stack_id,
            "AWS::StackName" => self.stack_name,
            "AWS::URLSuffix" => self.url_suffix(),
            _ => None,
        };
        value
            .map(Value::from)
            .ok_or_else(|| Unknown::deferred(name))
    }

    fn url_suffix(&self) -> Option<&'static str> {
        match self.partition? {
            "aws" | "aws-us-gov" => Some("amazonaws.com"),
            "aws-cn" => Some("amazonaws.com.cn"),
            _ => None,
        }
    }
}
