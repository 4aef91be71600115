//! The execution role, with which ECS pulls the images, writes the logs and reads the secrets of the tasks.

use super::environment::all_secrets;
use super::managed_policies::with_managed_policies;
use super::{Context, TaskContext};
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::{Expr, Value};
use crate::cfn::{SecretRef, SecretStore};
use crate::dsl::compute::container_runtime::EnvironmentFile;
use crate::dsl::{Image, PULL_ACTIONS, Statement};
use crate::synth::iam;

pub(super) fn add(tcx: &TaskContext<'_>, cx: &mut Context<'_>) {
    let given = &tcx.task.roles.execution;
    if given.imported.is_some() {
        return;
    }
    let mut statements = Vec::new();
    statements.extend(pull(tcx));
    let log_group: Value<String> = tcx.ids.attribute("LogGroup", "Arn");
    statements.push(Statement::allow(
        ["logs:CreateLogStream", "logs:PutLogEvents"],
        [log_group],
    ));
    statements.extend(read_secrets(tcx));
    statements.extend(read_environment_files(tcx));
    let policy = RolePolicyProperty::new(iam::policy(&statements), "StartTasks");
    let resource = Role::new(iam::trust("ecs-tasks.amazonaws.com")).policies([policy]);
    let resource = with_managed_policies(resource, given);
    cx.add(tcx.ids.id("ExecutionRole"), resource);
}

/// Allows pulling from the ECR repositories of the images. The token is for the whole registry; AWS has no narrower
/// resource for it.
fn pull(tcx: &TaskContext<'_>) -> Vec<Statement> {
    let mut repositories: Vec<Value<String>> = Vec::new();
    for arn in tcx
        .task
        .containers()
        .filter_map(|container| container.image.repository_arn())
    {
        if !repositories.contains(&arn) {
            repositories.push(arn);
        }
    }
    if repositories.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::allow(["ecr:GetAuthorizationToken"], ["*"]),
        Statement::allow(PULL_ACTIONS, repositories),
    ]
}

fn read_secrets(tcx: &TaskContext<'_>) -> Vec<Statement> {
    let secrets = all_secrets(tcx);
    let credentials = tcx
        .task
        .containers()
        .filter_map(|container| credentials(&container.image));
    let managed: Vec<Expr> = sources(&secrets, SecretStore::SecretsManager)
        .into_iter()
        .chain(credentials)
        .collect();
    let parameters = sources(&secrets, SecretStore::ParameterStore);
    let keys: Vec<Expr> = secrets
        .iter()
        .filter_map(|secret| secret.kms_key().cloned())
        .collect();
    let actions = [
        ("secretsmanager:GetSecretValue", managed),
        ("ssm:GetParameters", parameters),
        ("kms:Decrypt", keys),
    ];
    actions
        .into_iter()
        .filter(|(_, resources)| !resources.is_empty())
        .map(|(action, resources)| Statement::allow([action], distinct(resources)))
        .collect()
}

/// Allows reading the environment files, each once.
fn read_environment_files(tcx: &TaskContext<'_>) -> Vec<Statement> {
    let files = tcx
        .task
        .containers()
        .flat_map(|container| &container.runtime.environment_files);
    let mut statements: Vec<Statement> = Vec::new();
    for statement in files.flat_map(EnvironmentFile::statements) {
        let is_known = |known: &Statement| {
            known.actions == statement.actions && known.resources == statement.resources
        };
        if !statements.iter().any(is_known) {
            statements.push(statement);
        }
    }
    statements
}

fn sources(secrets: &[SecretRef], store: SecretStore) -> Vec<Expr> {
    secrets
        .iter()
        .filter(|secret| secret.store() == store)
        .map(SecretRef::policy_resource)
        .collect()
}

fn credentials(image: &Image) -> Option<Expr> {
    image.credentials.clone().map(Value::into_expr)
}

fn distinct(resources: Vec<Expr>) -> Vec<Value<String>> {
    let mut distinct: Vec<Value<String>> = Vec::with_capacity(resources.len());
    for resource in resources.into_iter().map(Value::from_expr) {
        if !distinct.contains(&resource) {
            distinct.push(resource);
        }
    }
    distinct
}
