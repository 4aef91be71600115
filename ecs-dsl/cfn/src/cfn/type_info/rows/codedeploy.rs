//! The `AWS::CodeDeploy` types.

use crate::cfn::type_info::{TypeInfo, named};
use crate::cfn::type_names::codedeploy;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(codedeploy::APPLICATION, "ApplicationName", "{n}", "arn:aws:codedeploy:{r}:{a}:application:{n}"),
    named(codedeploy::DEPLOYMENT_CONFIG, "DeploymentConfigName", "{n}", "arn:aws:codedeploy:{r}:{a}:deploymentconfig:{n}"),
    named(
        codedeploy::DEPLOYMENT_GROUP,
        "DeploymentGroupName",
        "",
        "arn:aws:codedeploy:{r}:{a}:deploymentgroup:{ApplicationName}/{n}",
    ).within(&["ApplicationName"]),
];
