//! [`StoredValues`]: the secrets or parameters of a stage.

use clap::Args;
use serde_json::{Value, json};

use super::{LocatedValue, Place, ValueState};
use crate::assemble::{Assembly, StoredValue, StoredValueSource, SynthesizedStack};
use crate::cfn::SecretStore;
use crate::cli::connection::{Connected, Connection};
use crate::cli::operation::named_services::{NamedService, deployed};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::selection::ComponentKind;
use crate::cli::session::document;
use crate::cli::{CliError, Session, StacksSelection, StoredValueError};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, DeployTarget, Engine};
use crate::deploy::operate::{
    ParameterOperations as _, SecretOperations as _, ServiceUpdate, TaskOperations as _,
};
use crate::dsl::Stage;

/// The stage, the stacks and the connection of a verb about secrets or parameters.
#[derive(Debug, Args)]
pub(in crate::cli) struct StoredValueSelection {
    #[command(flatten)]
    pub(in crate::cli) selection: StacksSelection,
    #[command(flatten)]
    pub(in crate::cli) connection: Connection,
}

/// The secrets or the parameters of a stage, and the connection to their account.
pub(in crate::cli) struct StoredValues<'a> {
    pub(in crate::cli) stage: &'a Stage,
    pub(in crate::cli) cloud: Connected,
    pub(in crate::cli) values: Vec<LocatedValue>,
    target: DeployTarget,
    assembly: Assembly,
    store: SecretStore,
}

impl StoredValueSelection {
    /// Connects, and looks up the values.
    ///
    /// # Errors
    /// If the stage or the stack is unknown, or if a call fails.
    pub(in crate::cli) async fn locate<'a>(
        &self,
        session: &mut Session<'a>,
        store: SecretStore,
    ) -> Result<StoredValues<'a>, CliError> {
        let stage = self.selection.stage.find(session)?;
        let found = StoredValues::open(session, stage, &self.connection, store).await?;
        let stacks = self.selection.stacks(&found.assembly)?;
        let scopes: Vec<String> = stacks.iter().map(|stack| stack.scope.clone()).collect();
        found.located(&scopes).await
    }
}

impl<'a> StoredValues<'a> {
    /// Connects, and looks up all values of the stage.
    ///
    /// # Errors
    /// If the program has errors, or if a call fails.
    pub(in crate::cli) async fn of_stage(
        session: &mut Session<'a>,
        stage: &'a Stage,
        connection: &Connection,
        store: SecretStore,
    ) -> Result<Self, CliError> {
        let found = Self::open(session, stage, connection, store).await?;
        let stacks = found.assembly.stacks.iter();
        let scopes: Vec<String> = stacks.map(|stack| stack.scope.clone()).collect();
        found.located(&scopes).await
    }

    async fn open(
        session: &mut Session<'a>,
        stage: &'a Stage,
        connection: &Connection,
        store: SecretStore,
    ) -> Result<Self, CliError> {
        let assembly = session.assemble(stage)?;
        let call = match store {
            SecretStore::SecretsManager => "DescribeSecret",
            SecretStore::ParameterStore => "DescribeParameters",
        };
        Ok(Self {
            stage,
            cloud: connection.open_to_operate(stage, call).await?,
            values: Vec::new(),
            target: connection.target(session, stage),
            assembly,
            store,
        })
    }

    /// Looks up the values of these stacks.
    async fn located(mut self, scopes: &[String]) -> Result<Self, CliError> {
        let account = self.cloud.caller_identity().await?.account;
        for stack in &self.assembly.stacks {
            let values = self.assembly.stored_values.iter();
            let values: Vec<_> = values
                .filter(|value| value.store == self.store && value.stack == stack.scope)
                .collect();
            if values.is_empty() || !scopes.contains(&stack.scope) {
                continue;
            }
            let ids = self
                .resolve(stack, values.iter().map(|value| id(value)))
                .await?;
            let keys = self
                .resolve(stack, values.iter().map(|value| key(value)))
                .await?;
            for ((value, id), kms_key) in values.into_iter().zip(ids).zip(keys) {
                let is_partial = matches!(
                    value.source,
                    StoredValueSource::External {
                        is_partial: true,
                        ..
                    }
                );
                let own = (Some(account.as_str()), self.target.region.as_deref());
                let place = id.map(|id| Place::parse(&id, self.store, is_partial, own));
                let state = self.state(place.as_ref()).await?;
                self.values.push(LocatedValue {
                    value: value.clone(),
                    place,
                    kms_key,
                    state,
                });
            }
        }
        Ok(self)
    }

    async fn resolve(
        &self,
        stack: &SynthesizedStack,
        expressions: impl Iterator<Item = Value>,
    ) -> Result<Vec<Option<String>>, CliError> {
        let expressions: Vec<Value> = expressions.collect();
        let mut observer = SilentObserver;
        let mut engine = Engine::new(&self.cloud, &mut observer);
        let template = document(stack)?;
        let found = engine.resolve_values(&stack.name, &template, &self.target, &expressions);
        Ok(found.await?)
    }

    async fn state(&self, place: Option<&Place>) -> Result<ValueState, CliError> {
        let found = match place {
            None => return Ok(ValueState::NotDeployed),
            Some(Place::Elsewhere(_)) => return Ok(ValueState::Elsewhere),
            Some(Place::Secret { id, .. }) => {
                let found = self.cloud.describe_secret(id).await?;
                found.map(ValueState::Secret)
            }
            Some(Place::Parameter { names }) => {
                let found = self.cloud.describe_parameters(names).await?;
                let first = |name: &String| found.iter().find(|parameter| parameter.name == *name);
                names
                    .iter()
                    .find_map(first)
                    .cloned()
                    .map(ValueState::Parameter)
            }
        };
        Ok(found.unwrap_or(ValueState::Missing))
    }

    /// The noun of one: `secret` or `parameter`.
    pub(in crate::cli) fn noun(&self) -> &'static str {
        noun(self.store)
    }

    /// The value called `name`.
    ///
    /// # Errors
    /// If there is none, or several.
    pub(in crate::cli) fn named(&self, name: &str) -> Result<&LocatedValue, CliError> {
        let found: Vec<_> = self
            .values
            .iter()
            .filter(|value| value.name() == name)
            .collect();
        match found.as_slice() {
            [value] => Ok(value),
            [] => Err(CliError::UnknownComponent {
                name: name.to_owned(),
                kind: self.noun(),
                known: self
                    .values
                    .iter()
                    .map(|value| value.name().to_owned())
                    .collect(),
            }),
            several => Err(StoredValueError::Ambiguous {
                noun: self.noun(),
                name: name.to_owned(),
                stacks: several
                    .iter()
                    .map(|value| value.value.stack.clone())
                    .collect(),
            }
            .into()),
        }
    }

    /// The command line of another verb, with the flags that it needs, in backticks.
    pub(in crate::cli) fn command(&self, verb: &str) -> String {
        self.target.command_for(verb)
    }

    /// The deployed services that read a value.
    ///
    /// # Errors
    /// If a call fails.
    pub(in crate::cli) async fn reading_services(
        &self,
        value: &LocatedValue,
    ) -> Result<Vec<NamedService>, CliError> {
        let readers = value.reading_components();
        let mut found = Vec::new();
        for stack in &self.assembly.stacks {
            let is_reader = |name: &str| readers.contains(&(stack.scope.as_str(), name));
            if !readers.iter().any(|(scope, _)| *scope == stack.scope) {
                continue;
            }
            let services =
                match deployed(&self.cloud, (stack, ComponentKind::Services), &self.target).await {
                    Err(CliError::Deploy(DeployError::NoSuchStack { .. })) => continue,
                    services => services?,
                };
            found.extend(
                services
                    .into_iter()
                    .filter(|service| is_reader(&service.name)),
            );
        }
        Ok(found)
    }

    /// Replaces the tasks of these services.
    ///
    /// # Errors
    /// If a call fails.
    pub(in crate::cli) async fn restart(&self, services: &[NamedService]) -> Result<(), CliError> {
        for NamedService { service, .. } in services {
            let update = ServiceUpdate {
                cluster: service.cluster.clone(),
                service: service.arn.clone(),
                force_new_deployment: true,
                ..ServiceUpdate::default()
            };
            self.cloud.update_service(&update).await?;
        }
        Ok(())
    }
}

/// The noun of one value of a store.
pub(in crate::cli) fn noun(store: SecretStore) -> &'static str {
    match store {
        SecretStore::SecretsManager => "secret",
        SecretStore::ParameterStore => "parameter",
    }
}

/// The expression of the name or ARN.
fn id(value: &StoredValue) -> Value {
    match &value.source {
        StoredValueSource::Generated(id) | StoredValueSource::Composed(id) => json!({"Ref": id}),
        StoredValueSource::External { id, .. } => id.clone(),
    }
}

/// The expression of the key. The id of a key of the stack is its physical id.
fn key(value: &StoredValue) -> Value {
    let Some(key) = &value.kms_key else {
        return json!({"Ref": "AWS::NoValue"});
    };
    match key.pointer("/Fn::GetAtt/0") {
        Some(id) => json!({"Ref": id}),
        None => key.clone(),
    }
}
