//! Readers: other stacks that read values of a stack that is deleted.
//!
//! CloudFormation knows who imports an export, and each stack names the SSM parameters that its template parameters read.
//! `Fn::GetStackOutput` and dynamic references leave no trace that can be listed.
//!
//! **Invariant:** read-only; what the caller may not list stops nothing.

use super::{DeployResult, DestroyRequest, Engine, StackState, ValueReader};
use crate::cfn::type_names::ssm;
use crate::deploy::{CallResult, Cloud, ControlPlaneError, StackDescription, StackResource};

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
        Err(super::DeployError::ValuesRead {
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

/// What a call listed: nothing if the caller may not list it.
fn known<T>(listed: CallResult<Vec<T>>) -> CallResult<Vec<T>> {
    match listed {
        Err(ControlPlaneError::AccessDenied { .. }) => Ok(Vec::new()),
        listed => listed,
    }
}
