//! What one component may do with another: IAM statements, security-group rules and environment at once.

use std::borrow::Cow;
use std::sync::Arc;

use super::IntoSecret;
use crate::cfn::{Expr, Map, SecretRef, Value};

/// A permission with everything that using it takes. Resources give them (`bucket.read()`, `queue.consume()`,
/// `db.connect()`), and a service takes them with [`grant`](super::Service::grant).
#[derive(Clone, Debug, Default)]
#[must_use = "a grant does nothing until it is given to a service or a worker"]
pub struct Grant {
    pub(crate) statements: Vec<Statement>,
    pub(crate) connections: Vec<Connection>,
    pub(crate) environment: Vec<(String, Value<String>)>,
    pub(crate) secrets: Vec<(String, Value<SecretRef>)>,
}

/// An IAM statement that allows `actions` on `resources`.
#[derive(Clone, Debug)]
pub struct Statement {
    pub(crate) actions: Vec<Cow<'static, str>>,
    pub(crate) resources: Vec<Value<String>>,
    pub(crate) condition: Option<Map>,
}

/// A way through the network: a port of what a security group protects.
#[derive(Clone, Debug)]
pub(crate) struct Connection {
    /// The component on the other side, for the rule's logical id and description.
    pub(crate) name: Arc<str>,
    /// The security group on the other side.
    pub(crate) group: Expr,
    pub(crate) port: u16,
}

impl Statement {
    /// Allows `actions` on `resources`, which are ARNs.
    pub fn allow<A: Into<Cow<'static, str>>, R: Into<Value<String>>>(
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        Self {
            actions: actions.into_iter().map(Into::into).collect(),
            resources: resources.into_iter().map(Into::into).collect(),
            condition: None,
        }
    }

    /// Only where this holds; an IAM condition block such as `{"StringEquals": {"cloudwatch:namespace": "shop"}}`.
    #[must_use]
    pub fn condition(mut self, condition: Map) -> Self {
        self.condition = Some(condition);
        self
    }
}

impl Grant {
    /// A permission of your own: `Grant::allow(["ses:SendEmail"], [identity_arn])`.
    pub fn allow<A: Into<Cow<'static, str>>, R: Into<Value<String>>>(
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        Self::default().statement(Statement::allow(actions, resources))
    }

    /// Publishing metrics to this namespace of CloudWatch, and to no other. AWS has no resource for it that is narrower
    /// than all; the condition is what keeps it in.
    pub fn put_metrics(namespace: &str) -> Self {
        let only: Map = [("cloudwatch:namespace", namespace.to_owned())]
            .into_iter()
            .collect();
        let publish = Statement::allow(["cloudwatch:PutMetricData"], ["*"]);
        Self::default().statement(publish.condition([("StringEquals", only)].into_iter().collect()))
    }

    /// Adds an IAM statement.
    pub fn statement(mut self, statement: Statement) -> Self {
        self.statements.push(statement);
        self
    }

    /// Adds an environment variable that whoever takes the grant gets.
    pub fn env(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Adds a secret that whoever takes the grant gets as an environment variable.
    pub fn secret(mut self, name: &str, value: impl IntoSecret) -> Self {
        self.secrets.push((name.into(), value.into_secret()));
        self
    }

    /// Names the variable that carries the address: `db.connect().named("REPORTS_DATABASE_URL")`. With several
    /// variables it is the first that is renamed.
    pub fn named(mut self, name: &str) -> Self {
        let variables = self.secrets.iter_mut().map(|(name, _)| name);
        if let Some(first) = variables
            .chain(self.environment.iter_mut().map(|(name, _)| name))
            .next()
        {
            name.clone_into(first);
        }
        self
    }

    /// Leaves the environment alone: only the permission and the way through the network.
    pub fn without_environment(mut self) -> Self {
        self.environment.clear();
        self.secrets.clear();
        self
    }

    /// Adds what another grant gives.
    pub fn and(mut self, other: Self) -> Self {
        self.statements.extend(other.statements);
        self.connections.extend(other.connections);
        self.environment.extend(other.environment);
        self.secrets.extend(other.secrets);
        self
    }

    pub(crate) fn connection(mut self, name: Arc<str>, group: Expr, port: u16) -> Self {
        self.connections.push(Connection { name, group, port });
        self
    }
}
