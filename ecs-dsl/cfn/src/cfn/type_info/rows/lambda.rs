//! The `AWS::Lambda` types.

use crate::cfn::type_info::{Charge, TypeInfo, named, unnamed};
use crate::cfn::type_names::lambda;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(lambda::FUNCTION, "FunctionName", "{n}", "arn:aws:lambda:{r}:{a}:function:{n}")
        .security_groups(&["VpcConfig/SecurityGroupIds"])
        .charge(Charge::Usage("functions, by requests and time")),
    unnamed(lambda::PERMISSION, "", ""),
];
