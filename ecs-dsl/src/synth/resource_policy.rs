//! Statements of policies that are attached to a resource, which name who is let in.

use std::borrow::Cow;

use crate::cfn::{Expr, Map, Value};

/// Denies everybody everything that doesn't come over TLS.
pub(super) fn deny_plain(actions: &'static str, resources: Vec<Value<String>>) -> Map {
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

/// Allows a principal, such as `{"Service": "sns.amazonaws.com"}`, these actions.
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

/// Adds a condition: `only(statement, "StringEquals", "aws:SourceAccount", account)`.
pub(super) fn only(
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
