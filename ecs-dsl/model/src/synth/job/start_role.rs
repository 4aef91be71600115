//! The role with which AWS starts the tasks of a job, or a workflow.

use super::start::Start;
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::{Expr, Handle, Map, Value, intrinsic};
use crate::dsl::model::arn::{arn, named_arn};
use crate::dsl::{Cluster, Statement};
use crate::synth::task::TaskContext;
use crate::synth::{Context, iam};

/// Adds the role `part` that a service of AWS, such as `scheduler.amazonaws.com`, assumes.
pub(super) fn add(
    start: &Start<'_>,
    (part, service): (&str, &'static str),
    further: Vec<Statement>,
    cx: &mut Context<'_>,
) {
    let mut statements = start.permissions.clone();
    statements.extend(further);
    let policy = RolePolicyProperty::new(iam::policy(&statements), "StartTasks");
    let role = Role::new(iam::trust(service)).policies([policy]);
    cx.add(start.ids.id(part), role);
}

/// The permissions to start this task definition in this cluster, with its two roles.
pub(super) fn to_run(tcx: &TaskContext<'_>, cx: &Context<'_>) -> Vec<Statement> {
    // Any revision: the role may be updated before or after what starts the tasks.
    let family = cx.stack().physical_name(&tcx.task.name);
    let definitions = arn("ecs", format!("task-definition/{family}:*"));
    let roles = [tcx.execution_role_arn(), tcx.task_role_arn()];
    vec![
        Statement::allow(["ecs:RunTask"], [definitions]).condition(condition(
            "ArnEquals",
            "ecs:cluster",
            cluster_arn(&tcx.cluster),
        )),
        Statement::allow(["ecs:TagResource"], [tasks_of(&tcx.cluster)]).condition(condition(
            "StringEquals",
            "ecs:CreateAction",
            "RunTask",
        )),
        Statement::allow(["iam:PassRole"], roles).condition(condition(
            "StringEquals",
            "iam:PassedToService",
            "ecs-tasks.amazonaws.com",
        )),
    ]
}

/// The ARN of the tasks of a cluster.
pub(super) fn tasks_of(cluster: &Handle<Cluster>) -> Value<String> {
    arn(
        "ecs",
        intrinsic::concat(["task/".into(), cluster.cluster_name(), "/*".into()]),
    )
}

/// The ARN of the cluster, which may be imported by its name.
pub(in crate::synth) fn cluster_arn(cluster: &Handle<Cluster>) -> Value<String> {
    named_arn("ecs", "cluster/", &cluster.cluster_name())
}

fn condition(operator: &'static str, key: &'static str, value: impl Into<Expr>) -> Map {
    let condition: Map = [(key, value.into())].into_iter().collect();
    [(operator, condition)].into_iter().collect()
}
