//! The task role, with the granted permissions and no others.

use super::{Context, MeshParts, TaskContext};
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::{Map, Value, intrinsic};
use crate::dsl::Statement;
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::model::arn::arn;
use crate::synth::iam;

/// The actions that ECS Exec needs. AWS has no narrower resource for them.
const EXEC_ACTIONS: [&str; 4] = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

pub(super) fn add(tcx: &TaskContext<'_>, mesh: &MeshParts, cx: &mut Context<'_>) {
    let mut statements: Vec<Statement> = tcx
        .task
        .grants
        .iter()
        .flat_map(|grant| grant.statements.iter().cloned())
        .collect();
    statements.extend(mount_statements(tcx));
    if tcx.task.execute_command {
        statements.push(Statement::allow(EXEC_ACTIONS, ["*"]));
    }
    statements.extend(mesh.statements.iter().cloned());
    let mut role = Role::new(iam::trust("ecs-tasks.amazonaws.com"));
    if !statements.is_empty() {
        role = role.policies([RolePolicyProperty::new(iam::policy(&statements), "Granted")]);
    }
    cx.add(tcx.ids.id("TaskRole"), role);
}

/// Allows mounting file systems through their access points.
fn mount_statements(tcx: &TaskContext<'_>) -> Vec<Statement> {
    let mut statements = Vec::new();
    for volume in &tcx.task.volumes {
        let VolumeSource::Efs {
            file_system_id,
            access_point_id: Some(access_point),
            ..
        } = &volume.source
        else {
            continue;
        };
        let file_system = arn("elasticfilesystem", "file-system/");
        let access_point_arn = arn("elasticfilesystem", "access-point/");
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
