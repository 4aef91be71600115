//! The values of a deployment's parameters, and the plan that follows from them.

use std::collections::{BTreeMap, BTreeSet};

use super::{DeployError, DeployRequest, DeployResult, Engine};
use crate::cfn::Document;
use crate::deploy::{Cloud, StackDescription};
use crate::plan::{
    DeployedParameter, DeployedParameters, ParameterChoices, Plan, SharedChanges, compare_sides,
};

/// The parameters of a stack, deployed and new.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    deployed: BTreeMap<String, DeployedParameter>,
    choices: ParameterChoices,
    /// The current values of SSM parameters, by name.
    stored: BTreeMap<String, String>,
}

impl Parameters {
    /// The plan of a deployment, by the values of the parameters before and after.
    pub fn plan(&self, before: &Document, after: &Document) -> Plan {
        self.plan_after(&SharedChanges::default(), (before, after))
    }

    /// The plan of a deployment that follows those of other stacks, which change `shared`.
    pub fn plan_after(
        &self,
        shared: &SharedChanges,
        (before, after): (&Document, &Document),
    ) -> Plan {
        let deployed = DeployedParameters {
            template: before,
            values: &self.deployed,
        };
        let new = self.choices.side(after, &self.stored, shared);
        let mut plan = compare_sides(&deployed.side(shared), &new);
        plan.parameters = self.choices.changes(deployed, after);
        plan.add_deleted_values(shared, (after, &self.choices.stored(after)));
        plan
    }

    /// The parameters that the stack has, by name.
    pub fn deployed(&self) -> &BTreeMap<String, DeployedParameter> {
        &self.deployed
    }

    /// The request with the known values of kept parameters, so that its template can be evaluated.
    pub(super) fn complete(&self, request: &DeployRequest, after: &Document) -> DeployRequest {
        let mut complete = request.clone();
        let kept = self.choices.kept_values(after);
        complete
            .parameters
            .extend(kept.map(|(name, value)| (name.to_owned(), value.to_owned())));
        complete
    }

    /// The parameters that keep the stack's value.
    pub(super) fn kept(&self) -> BTreeSet<String> {
        self.choices.kept().map(str::to_owned).collect()
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// The values of the parameters of `after`: those of the request, else those of the stack, else the defaults. `before` is
    /// the deployed template, if it can be parsed.
    ///
    /// # Errors
    /// If a call fails. A parameter without a value is no error here.
    pub async fn parameters(
        &mut self,
        request: &DeployRequest,
        (found, before): (Option<&StackDescription>, Option<&Document>),
        after: &Document,
    ) -> DeployResult<Parameters> {
        let empty = Document::empty();
        let deployed = found
            .map(|found| found.parameters.clone())
            .unwrap_or_default();
        let template = before.unwrap_or(&empty);
        let choices = ParameterChoices::new(
            DeployedParameters {
                template,
                values: &deployed,
            },
            after,
            &request.parameters,
            request.reset_parameters,
        );
        let names: BTreeSet<String> = choices.stored(after).into_values().collect();
        let stored = match names.is_empty() {
            true => BTreeMap::new(),
            false => self.cloud.stored_values(&names).await?,
        };
        Ok(Parameters {
            deployed,
            choices,
            stored,
        })
    }

    /// The parameters of a deployment, each with a value.
    pub(super) async fn required_parameters(
        &mut self,
        request: &DeployRequest,
        deployed: (Option<&StackDescription>, Option<&Document>),
        after: &Document,
    ) -> DeployResult<Parameters> {
        let parameters = self.parameters(request, deployed, after).await?;
        let missing = parameters.choices.missing();
        if missing.is_empty() {
            return Ok(parameters);
        }
        let flags = missing
            .iter()
            .map(|name| format!(" --parameter {name}=VALUE"));
        let verb = match request.rollback_to() {
            Some(id) => format!("rollback --to {id}"),
            None => "deploy".to_owned(),
        };
        let verb = verb + &flags.collect::<String>();
        Err(DeployError::MissingParameters {
            stack: request.stack.clone(),
            names: missing.to_vec(),
            next: request.target.command_on(&verb, &request.stack),
        })
    }
}
