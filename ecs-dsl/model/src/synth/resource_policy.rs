//! Statements of resource policies, which name their principals.

use std::borrow::Cow;

use crate::cfn::{Expr, Map, Value};

/// Denies all requests without TLS.
pub(super) fn deny_insecure_transport(actions: &'static str, resources: Vec<Value<String>>) -> Map {
    let plain: Map = [("aws:SecureTransport", "false")].into_iter().collect();
    let resources: Vec<Expr> = resources.into_iter().map(Value::into_expr).collect();
    let mut statement = Map::with_capacity(6);
    statement.insert("Sid", "DenyPlainConnections");
    statement.insert("Effect", "Deny");
    statement.insert("Principal", "*");
    statement.insert("Action", actions);
    statement.insert("Resource", resources);
    statement.insert("Condition", [("Bool", plain)].into_iter().collect::<Map>());
    statement
}

/// Allows `actions` to a principal, such as `{"Service": "sns.amazonaws.com"}`.
pub(super) fn allow(
    sid: impl Into<Cow<'static, str>>,
    principal: (&'static str, Expr),
    actions: &[&'static str],
    resource: impl Into<Expr>,
) -> Map {
    let principal: Map = [principal].into_iter().collect();
    let mut statement = Map::with_capacity(6);
    statement.insert("Sid", Expr::Str(sid.into()));
    statement.insert("Effect", "Allow");
    statement.insert("Principal", principal);
    match actions {
        [action] => statement.insert("Action", *action),
        actions => statement.insert("Action", actions.to_vec()),
    }
    statement.insert("Resource", resource);
    statement
}

/// Adds a condition: `with_condition(statement, "StringEquals", "aws:SourceAccount", account)`.
pub(super) fn with_condition(
    mut statement: Map,
    operator: &'static str,
    key: &'static str,
    value: impl Into<Expr>,
) -> Map {
    let condition: Map = [(key, value.into())].into_iter().collect();
    statement.insert(
        "Condition",
        [(operator, condition)].into_iter().collect::<Map>(),
    );
    statement
}
