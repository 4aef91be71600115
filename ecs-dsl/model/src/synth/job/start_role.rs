//! The role with which AWS starts the tasks of a job: this task definition in this cluster, with its two roles.

use super::start::Start;
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::{Expr, Handle, Map, Value, intrinsic};
use crate::dsl::model::arn::{arn, named_arn};
use crate::dsl::{Cluster, Statement};
use crate::synth::{Context, iam};

/// Adds the role `part` that a service of AWS, such as `scheduler.amazonaws.com`, assumes.
pub(super) fn add(
    start: &Start<'_>,
    (part, service): (&str, &'static str),
    further: Vec<Statement>,
    cx: &mut Context<'_>,
) {
    let mut statements = statements(start, cx);
    statements.extend(further);
    let policy = RolePolicyProperty::new(iam::policy(&statements), "StartTasks");
    let role = Role::new(iam::trust(service)).policies([policy]);
    cx.add(start.tcx.ids.id(part), role);
}

fn statements(start: &Start<'_>, cx: &Context<'_>) -> Vec<Statement> {
    let tcx = &start.tcx;
    // Any revision: the role may be updated before or after what starts the tasks.
    let family = cx.stack().physical_name(&tcx.task.name);
    let definitions = arn("ecs", format!("task-definition/{family}:*"));
    let tasks = arn(
        "ecs",
        intrinsic::concat(["task/".into(), tcx.cluster.cluster_name(), "/*".into()]),
    );
    let roles = ["ExecutionRole", "TaskRole"].map(|role| tcx.ids.attribute::<String>(role, "Arn"));
    vec![
        Statement::allow(["ecs:RunTask"], [definitions]).condition(condition(
            "ArnEquals",
            "ecs:cluster",
            cluster_arn(&tcx.cluster),
        )),
        Statement::allow(["ecs:TagResource"], [tasks]).condition(condition(
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

/// The ARN of the cluster, which may be imported by its name.
pub(in crate::synth) fn cluster_arn(cluster: &Handle<Cluster>) -> Value<String> {
    named_arn("ecs", "cluster/", &cluster.cluster_name())
}

fn condition(operator: &'static str, key: &'static str, value: impl Into<Expr>) -> Map {
    let condition: Map = [(key, value.into())].into_iter().collect();
    [(operator, condition)].into_iter().collect()
}
