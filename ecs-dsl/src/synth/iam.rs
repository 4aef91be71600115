//! Roles and policy documents, with nothing in them that isn't needed.

use std::borrow::Cow;

use crate::cfn::{Expr, Json, Map, Value, intrinsic, pseudo};
use crate::dsl::Statement;

/// The trust policy of a role for a service of AWS, such as `ecs-tasks.amazonaws.com`, acting for this account only.
pub(super) fn trust(service: &'static str) -> Value<Json> {
    let principal: Map = [("Service", service)].into_iter().collect();
    let account: Map = [("aws:SourceAccount", pseudo::account_id().into_expr())]
        .into_iter()
        .collect();
    let mut statement = Map::with_capacity(4);
    statement.insert("Effect", "Allow");
    statement.insert("Principal", principal);
    statement.insert("Action", "sts:AssumeRole");
    statement.insert(
        "Condition",
        [("StringEquals", account)].into_iter().collect::<Map>(),
    );
    document(vec![statement.into()])
}

/// A policy document that allows what `statements` say.
pub(super) fn policy(statements: &[Statement]) -> Value<Json> {
    document(
        statements
            .iter()
            .map(|statement| allow(statement).into())
            .collect(),
    )
}

/// A policy document of these statements.
pub(super) fn document(statements: Vec<Expr>) -> Value<Json> {
    let mut document = Map::with_capacity(2);
    document.insert("Version", "2012-10-17");
    document.insert("Statement", statements);
    document.into()
}

fn allow(statement: &Statement) -> Map {
    let mut map = Map::with_capacity(4);
    map.insert("Effect", "Allow");
    map.insert(
        "Action",
        one_or_many(
            statement
                .actions
                .iter()
                .map(|action| Expr::Str(action.clone()))
                .collect(),
        ),
    );
    map.insert(
        "Resource",
        one_or_many(
            statement
                .resources
                .iter()
                .map(|arn| arn.expr().clone())
                .collect(),
        ),
    );
    if let Some(condition) = &statement.condition {
        map.insert("Condition", condition.clone());
    }
    map
}

/// IAM takes a list of one as the item itself, which is how policies are usually written.
fn one_or_many(mut items: Vec<Expr>) -> Expr {
    if items.len() == 1 {
        items.remove(0)
    } else {
        Expr::List(items)
    }
}

/// An ARN of this account and region: `arn("ecr", "repository/shop")`.
pub(super) fn arn(service: &'static str, resource: impl Into<Cow<'static, str>>) -> Value<String> {
    intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        format!(":{service}:").into(),
        pseudo::region(),
        ":".into(),
        pseudo::account_id(),
        ":".into(),
        resource.into().into(),
    ])
}
