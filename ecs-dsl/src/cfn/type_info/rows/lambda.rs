//! The `AWS::Lambda` types.

use crate::cfn::aws::lambda::{Function, Permission};
use crate::cfn::type_info::{Charge, TypeInfo, named, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<Function>("FunctionName", "{n}", "arn:aws:lambda:{r}:{a}:function:{n}")
        .security_groups(&["VpcConfig/SecurityGroupIds"])
        .charge(Charge::Usage("functions, by requests and time")),
    unnamed::<Permission>("", ""),
];
