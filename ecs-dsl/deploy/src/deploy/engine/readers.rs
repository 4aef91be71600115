//! Readers: other stacks that read values of a stack that is deleted, or use what a deployment deletes.
//!
//! CloudFormation knows who imports an export, and each stack names the SSM parameters that its template parameters read.
//! `Fn::GetStackOutput` and dynamic references leave no trace that can be listed.
//!
//! **Invariant:** read-only; what the caller may not list stops nothing.

use std::collections::BTreeSet;

use super::parameters::Parameters;
use super::{
    DeployError, DeployRequest, DeployResult, DeployTarget, DestroyRequest, Engine, StackState,
    ValueReader,
};
use crate::cfn::Document;
use crate::cfn::type_names::ssm;
use crate::deploy::{CallResult, Cloud, ControlPlaneError, StackDescription, StackResource};
use crate::plan::{Problem, ReadingStack, SharedName};

impl<C: Cloud> Engine<'_, C> {
    /// Fails if other stacks read values of the stack with these resources.
    pub(super) async fn require_unread(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        resources: &[StackResource],
    ) -> DeployResult<()> {
        if request.allow_readers {
            return Ok(());
        }
        let mut readers = self.importers(stack).await?;
        readers.extend(self.parameter_readers(stack, resources).await?);
        readers.sort();
        if readers.is_empty() {
            return Ok(());
        }
        Err(DeployError::ValuesRead {
            stack: stack.name.clone(),
            readers,
            next: format!(
                "destroy or change the readers first; to delete the values anyway, run {}",
                request
                    .target
                    .command_on("destroy --allow-readers", &stack.name)
            ),
        })
    }

    /// Fails if another stack uses a resource that the deployment replaces or deletes, and that AWS doesn't delete while it is in
    /// use. The stacks are listed only if there is such a resource and its value leaves the stack.
    pub(super) async fn require_unused(
        &mut self,
        request: &DeployRequest,
        (before, after): (Option<&Document>, &Document),
        parameters: &Parameters,
    ) -> DeployResult<()> {
        let Some(before) = before.filter(|_| !request.skip_preflight) else {
            return Ok(());
        };
        let mut plan = parameters.plan(before, after);
        let values = plan.shared_in_use(&request.stack, before);
        for stack in self.reading_stacks(&values, &request.stack).await? {
            let Some(found) = self.cloud.describe_stack(&stack).await? else {
                continue;
            };
            let template = known(self.cloud.get_template(&stack).await.map(|text| vec![text]))?;
            let Some(deployed) = template.first().and_then(|text| Document::parse(text).ok())
            else {
                continue;
            };
            let reader = ReadingStack {
                stack: &stack,
                deployed: &deployed,
                parameters: &found.parameters,
                new: None,
            };
            plan.add_reader((&request.stack, before), &reader);
        }
        let problems: Vec<Problem> = plan.problems_between_stacks().cloned().collect();
        if problems.is_empty() {
            return Ok(());
        }
        Err(DeployError::stacks_conflict(
            &request.stack,
            problems,
            &request.target,
        ))
    }

    /// The other stacks that read one of the values.
    async fn reading_stacks(
        &mut self,
        values: &BTreeSet<SharedName>,
        own: &str,
    ) -> DeployResult<BTreeSet<String>> {
        let mut stacks = BTreeSet::new();
        if values
            .iter()
            .any(|value| matches!(value, SharedName::Parameter(_)))
        {
            let readers = known(self.cloud.list_parameter_readers().await)?;
            let reads = |name: &String| values.contains(&SharedName::Parameter(name.clone()));
            let readers = readers.into_iter();
            let readers = readers.filter(|reader| reader.parameters.iter().any(reads));
            stacks.extend(readers.map(|reader| reader.stack));
        }
        for value in values {
            if let SharedName::Export(export) = value {
                stacks.extend(known(self.cloud.list_imports(export).await)?);
            }
        }
        stacks.remove(own);
        Ok(stacks)
    }

    /// The stacks that import the exports of `stack`.
    async fn importers(&mut self, stack: &StackDescription) -> DeployResult<Vec<ValueReader>> {
        let mut readers = Vec::new();
        for export in &stack.exports {
            let importers = known(self.cloud.list_imports(export).await)?;
            readers.extend(importers.into_iter().map(|importer| ValueReader {
                stack: importer,
                value: export.clone(),
            }));
        }
        Ok(readers)
    }

    /// The stacks whose template parameters read an SSM parameter of `stack`. All stacks are listed only if it has one.
    async fn parameter_readers(
        &mut self,
        stack: &StackDescription,
        resources: &[StackResource],
    ) -> DeployResult<Vec<ValueReader>> {
        let written: Vec<&str> = resources
            .iter()
            .filter(|resource| resource.type_name == ssm::PARAMETER)
            .map(|resource| resource.physical_id.as_str())
            .collect();
        if written.is_empty() {
            return Ok(Vec::new());
        }
        let stacks = known(self.cloud.list_parameter_readers().await)?;
        let others = stacks.into_iter().filter(|other| {
            let state = StackState::from_status(Some(&other.status));
            // These have no resources that use the value.
            let is_empty = matches!(state, StackState::Absent | StackState::ReviewInProgress)
                || other.status == "ROLLBACK_COMPLETE";
            other.stack != stack.name && !is_empty
        });
        Ok(others
            .flat_map(|other| {
                let read = other.parameters.into_iter();
                let read = read.filter(|name| written.contains(&name.as_str()));
                let reader = |value| ValueReader {
                    stack: other.stack.clone(),
                    value,
                };
                read.map(reader).collect::<Vec<_>>()
            })
            .collect())
    }
}

impl DeployError {
    /// The deployment of `stack` can't work because of other stacks.
    pub fn stacks_conflict(stack: &str, problems: Vec<Problem>, target: &DeployTarget) -> Self {
        let hint = problems.first().map(|problem| problem.hint.clone());
        let skip = target.command_for("deploy --skip-preflight");
        Self::StacksConflict {
            stack: stack.to_owned(),
            next: format!(
                "{}; nothing was changed; to skip this check, run {skip}",
                hint.unwrap_or_default()
            ),
            problems,
        }
    }
}

/// What a call listed: nothing if the caller may not list it.
fn known<T>(listed: CallResult<Vec<T>>) -> CallResult<Vec<T>> {
    match listed {
        Err(ControlPlaneError::AccessDenied { .. }) => Ok(Vec::new()),
        listed => listed,
    }
}
