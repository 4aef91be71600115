//! The task role, with the granted permissions and no others.

use super::managed_policies::with_managed_policies;
use super::{Context, MeshParts, TaskContext};
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::dsl::{EXEC_ACTIONS, Statement};
use crate::synth::iam;

pub(super) fn add(tcx: &TaskContext<'_>, mesh: &MeshParts, cx: &mut Context<'_>) {
    let given = &tcx.task.roles.task;
    if given.imported.is_some() {
        return;
    }
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
    cx.add(tcx.ids.id("TaskRole"), with_managed_policies(role, given));
}
