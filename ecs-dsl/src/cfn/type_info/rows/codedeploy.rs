//! The `AWS::CodeDeploy` types.

use crate::cfn::aws::codedeploy::{Application, DeploymentConfig, DeploymentGroup};
use crate::cfn::type_info::{TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<Application>("ApplicationName", "{n}", "arn:aws:codedeploy:{r}:{a}:application:{n}"),
    named::<DeploymentConfig>("DeploymentConfigName", "{n}", "arn:aws:codedeploy:{r}:{a}:deploymentconfig:{n}"),
    named::<DeploymentGroup>(
        "DeploymentGroupName",
        "",
        "arn:aws:codedeploy:{r}:{a}:deploymentgroup:{ApplicationName}/{n}",
    ).within(&["ApplicationName"]),
];
