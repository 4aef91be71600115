//! Grants: IAM statements, security group rules and environment variables together.

use std::borrow::Cow;
use std::sync::Arc;

use crate::cfn::{Expr, Handle, Map, SecretRef, Value};
use crate::dsl::{BuilderRecord, IntoSecret, Key, Transport};

/// What reading and writing with a key needs.
pub(crate) const KMS_ACTIONS: [&str; 2] = ["kms:Decrypt", "kms:GenerateDataKey"];

/// Access to a resource: the IAM statements, the security group rule and the environment variables that a task needs
/// for it. Handles return grants (`bucket.read()`, `queue.consume()`, `db.connect()`), and
/// [`grant`](crate::dsl::TaskBuilder::grant) gives one to a service.
#[derive(Clone, Debug, Default)]
#[must_use = "a grant does nothing until it is given to a service or a worker"]
pub struct Grant {
    pub(crate) record: BuilderRecord,
    pub(crate) statements: Vec<Statement>,
    pub(crate) connections: Vec<Connection>,
    pub(crate) environment: Vec<(String, Value<String>)>,
    pub(crate) secrets: Vec<(String, Value<SecretRef>)>,
    /// What the names of its variables begin with, if they are parts of one address.
    pub(crate) prefix: Option<String>,
}

/// An [IAM policy statement](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html) that
/// allows `actions` on `resources`.
#[derive(Clone, Debug)]
pub struct Statement {
    pub(crate) record: BuilderRecord,
    pub(crate) actions: Vec<Cow<'static, str>>,
    pub(crate) resources: Vec<Value<String>>,
    pub(crate) condition: Option<Map>,
}

/// A port of a security group that tasks connect to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Connection {
    /// The target component, for the rule's logical id and description.
    pub(crate) name: Arc<str>,
    /// The target's security group.
    pub(crate) group: Expr,
    pub(crate) port: u16,
    pub(crate) transport: Transport,
}

impl Statement {
    /// A statement that allows `actions` on `resources`, which are ARNs.
    pub fn allow<A: Into<Cow<'static, str>>, R: Into<Value<String>>>(
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        Self {
            actions: actions.into_iter().map(Into::into).collect(),
            resources: resources.into_iter().map(Into::into).collect(),
            condition: None,
            record: BuilderRecord::default(),
        }
    }

    /// Restricts the statement with an IAM condition block such as
    /// `{"StringEquals": {"cloudwatch:namespace": "shop"}}`. Default: none. `Condition`:
    /// [policy grammar](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
    #[must_use]
    #[track_caller]
    pub fn condition(mut self, condition: Map) -> Self {
        self.record.replaces("condition");
        self.condition = Some(condition);
        self
    }
}

impl Grant {
    /// A grant of your own: `Grant::allow(["ses:SendEmail"], [identity_arn])`.
    pub fn allow<A: Into<Cow<'static, str>>, R: Into<Value<String>>>(
        actions: impl IntoIterator<Item = A>,
        resources: impl IntoIterator<Item = R>,
    ) -> Self {
        Self::default().statement(Statement::allow(actions, resources))
    }

    /// Allows `cloudwatch:PutMetricData` in this namespace only. The action has no resource types, so that a condition
    /// on `cloudwatch:namespace` restricts it.
    pub fn put_metrics(namespace: &str) -> Self {
        let only: Map = [("cloudwatch:namespace", namespace.to_owned())]
            .into_iter()
            .collect();
        let publish = Statement::allow(["cloudwatch:PutMetricData"], ["*"]);
        Self::default().statement(publish.condition([("StringEquals", only)].into_iter().collect()))
    }

    /// Adds an IAM statement.
    pub fn statement(mut self, mut statement: Statement) -> Self {
        self.record.absorb(&mut statement.record);
        self.statements.push(statement);
        self
    }

    /// Adds an environment variable for the tasks that have the grant.
    pub fn env(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Adds a secret, as an environment variable, for the tasks that have the grant.
    pub fn secret(mut self, name: &str, value: impl IntoSecret) -> Self {
        self.secrets.push((name.into(), value.into_secret()));
        self
    }

    /// Renames the grant's first variable: `db.connect().named("REPORTS_DATABASE_URL")`. Of variables that are parts of one address,
    /// `DATABASE_HOST` and so on, it renames the common beginning: `.named("REPORTS")`.
    #[track_caller]
    pub fn named(mut self, name: &str) -> Self {
        self.record.replaces("named");
        let secrets = self.secrets.iter_mut().map(|(name, _)| name);
        let mut variables = secrets.chain(self.environment.iter_mut().map(|(name, _)| name));
        match &mut self.prefix {
            Some(prefix) => {
                for variable in variables {
                    if let Some(part) = variable.strip_prefix(prefix.as_str()) {
                        *variable = format!("{name}{part}");
                    }
                }
                name.clone_into(prefix);
            }
            None => {
                if let Some(first) = variables.next() {
                    name.clone_into(first);
                }
            }
        }
        self
    }

    /// Removes the environment variables from the grant: only the permissions and the security group rule remain.
    pub fn without_environment(mut self) -> Self {
        self.environment.clear();
        self.secrets.clear();
        self
    }

    /// Adds everything of another grant.
    pub fn and(mut self, mut other: Self) -> Self {
        self.record.absorb(&mut other.record);
        self.statements.extend(other.statements);
        self.connections.extend(other.connections);
        self.environment.extend(other.environment);
        self.secrets.extend(other.secrets);
        self
    }

    /// Says that the variables are parts of one address, whose names begin with this.
    pub(crate) fn with_prefix(mut self, prefix: &str) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// Allows the actions on the key, if there is one.
    pub(crate) fn with_key(self, key: Option<&Handle<Key>>, actions: &[&'static str]) -> Self {
        match key {
            Some(key) => self.statement(Statement::allow(actions.iter().copied(), [key.arn()])),
            None => self,
        }
    }

    pub(crate) fn connection(mut self, name: &str, group: Value<String>, port: u16) -> Self {
        self.connections.push(Connection {
            name: name.into(),
            group: group.into_expr(),
            port,
            transport: Transport::Tcp,
        });
        self
    }
}
