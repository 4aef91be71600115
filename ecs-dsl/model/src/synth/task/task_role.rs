//! The task role, with the granted permissions and no others.

use super::{Context, MeshParts, TaskContext};
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::dsl::Statement;
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
        .all_grants()
        .flat_map(|grant| grant.statements.iter().cloned())
        .collect();
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
