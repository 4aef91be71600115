//! The role that the program in the tasks has: what it was granted, and nothing else.

use super::{Context, Site, app_mesh};
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::{Map, Value, intrinsic};
use crate::dsl::Statement;
use crate::dsl::volume::VolumeSource;
use crate::synth::iam;

/// What ECS Exec opens its channel with. AWS has no narrower resource for them than all.
const EXEC_ACTIONS: [&str; 4] = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

pub(super) fn add(site: &Site<'_>, cx: &mut Context<'_>) {
    let mut statements: Vec<Statement> = site
        .workload
        .grants
        .iter()
        .flat_map(|grant| grant.statements.iter().cloned())
        .collect();
    statements.extend(mount_statements(site));
    if site.workload.execute_command {
        statements.push(Statement::allow(EXEC_ACTIONS, ["*"]));
    }
    statements.extend(app_mesh::statements(site, cx));
    let mut role = Role::new(iam::trust("ecs-tasks.amazonaws.com"));
    if !statements.is_empty() {
        role = role.policies([RolePolicyProperty::new(iam::policy(&statements), "Granted")]);
    }
    cx.add(site.parts.id("TaskRole"), role);
}

/// Mounting file systems through their access points.
fn mount_statements(site: &Site<'_>) -> Vec<Statement> {
    let mut statements = Vec::new();
    for volume in &site.workload.volumes {
        let VolumeSource::Efs {
            file_system_id,
            access_point_id: Some(access_point),
            ..
        } = &volume.source
        else {
            continue;
        };
        let file_system = iam::arn("elasticfilesystem", "file-system/");
        let access_point_arn = iam::arn("elasticfilesystem", "access-point/");
        let access_point_arn: Value<String> =
            intrinsic::concat([access_point_arn, access_point.clone()]);
        let only: Map = [(
            "elasticfilesystem:AccessPointArn",
            access_point_arn.into_expr(),
        )]
        .into_iter()
        .collect();
        statements.push(
            Statement::allow(
                [
                    "elasticfilesystem:ClientMount",
                    "elasticfilesystem:ClientWrite",
                ],
                [intrinsic::concat([file_system, file_system_id.clone()])],
            )
            .condition([("StringEquals", only)].into_iter().collect()),
        );
    }
    statements
}
