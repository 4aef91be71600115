//! IAM roles and policy documents with minimal permissions.

use crate::cfn::{Expr, Json, Map, Value, pseudo};
use crate::dsl::Statement;

/// A trust policy for an AWS service, such as `ecs-tasks.amazonaws.com`, restricted to this account.
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

/// A policy document that allows `statements`.
pub(super) fn policy(statements: &[Statement]) -> Value<Json> {
    document(
        statements
            .iter()
            .map(|statement| allow(statement).into())
            .collect(),
    )
}

/// A policy document with `statements`.
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
        item_or_list(
            statement
                .actions
                .iter()
                .map(|action| Expr::Str(action.clone()))
                .collect(),
        ),
    );
    map.insert(
        "Resource",
        item_or_list(
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

/// A list of one item as the item itself, as policies are usually written.
fn item_or_list(mut items: Vec<Expr>) -> Expr {
    if items.len() == 1 {
        items.remove(0)
    } else {
        Expr::List(items)
    }
}
