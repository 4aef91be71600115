//! Pseudo parameters, which CloudFormation defines in every stack.
//!
//! See AWS's [reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html).

use super::{Expr, LogicalId, Target, Value};

fn pseudo<T: ?Sized>(name: &'static str) -> Value<T> {
    Value::from_expr(Expr::Ref(Target {
        scope: None,
        id: LogicalId::verbatim(name),
    }))
}

/// The stack's account id, 12 digits.
pub fn account_id() -> Value<String> {
    pseudo("AWS::AccountId")
}

/// The stack's region, such as `us-east-1`.
pub fn region() -> Value<String> {
    pseudo("AWS::Region")
}

/// The region's partition, such as `aws`, `aws-cn` or `aws-us-gov`.
pub fn partition() -> Value<String> {
    pseudo("AWS::Partition")
}

/// The domain suffix of the region, usually `amazonaws.com`.
pub fn url_suffix() -> Value<String> {
    pseudo("AWS::URLSuffix")
}

/// The stack's ARN.
pub fn stack_id() -> Value<String> {
    pseudo("AWS::StackId")
}

/// The stack's name.
pub fn stack_name() -> Value<String> {
    pseudo("AWS::StackName")
}

/// Removes the property, as a branch of an [`if_else`](super::intrinsic::if_else).
pub fn no_value<T: ?Sized>() -> Value<T> {
    pseudo("AWS::NoValue")
}
