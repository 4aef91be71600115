//! The calls that CloudFormation answers, answered here.

use super::arns;
use super::change_set;
use super::embedded::{Local, existing, find, save};
use super::execute;
use super::folder::Locked;
use super::ids::ACCOUNT;
use super::progress::{looked_at, status_of, summary};
use super::state::Stack;
use super::submission::{body_of, check_name, remove_templates, store};
use super::world::stack_file;
use crate::deploy::{
    CallerIdentity, ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, StackDescription, StackEvent,
    StackResource, Upload, ValidationFault, sleep,
};

impl ControlPlane for Local {
    fn label(&self) -> &str {
        "local"
    }

    async fn pause(&self) {
        sleep(self.delay).await;
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        Ok(CallerIdentity {
            account: ACCOUNT.to_owned(),
            arn: format!("arn:aws:iam::{ACCOUNT}:user/local"),
        })
    }

    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError> {
        let stack = self.advanced(&self.folder.lock_if_present("DescribeStacks")?, name)?;
        Ok(stack.map(|stack| stack.describe()))
    }

    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError> {
        let stack = existing(&self.folder.lock_if_present("GetTemplate")?, name)?;
        Ok(stack.current.template)
    }

    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        let stack = existing(
            &self.folder.lock_if_present("DescribeStackResources")?,
            name,
        )?;
        Ok(stack.describe_resources())
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        let locked = self.folder.lock("PutObject")?;
        let url = store(&locked, stack, body)?;
        Ok(Upload {
            url,
            created_bucket: None,
        })
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let locked = self.folder.lock("CreateChangeSet")?;
        let body = body_of(&locked, &request.template)?;
        let mut stack = self.stack_for(&locked, request)?;
        // One that was executed no longer has its name.
        stack.change_sets.retain(|it| {
            it.name != request.name
                || !matches!(
                    it.execution_status.as_str(),
                    "EXECUTE_COMPLETE" | "EXECUTE_FAILED"
                )
        });
        if let Some(same) = stack.change_sets.iter().find(|it| it.name == request.name) {
            return if same.token == request.token {
                Ok(same.arn.clone())
            } else {
                let message = format!("ChangeSet [{}] already exists", request.name);
                Err(refusal(&locked, "AlreadyExistsException", message))
            };
        }
        let change_set =
            change_set::make(&self.world(&locked, &request.stack), &stack, request, &body)?;
        if stack.events.is_empty() {
            stack.enter(&self.clock, "REVIEW_IN_PROGRESS", Some("User Initiated"));
        }
        let arn = change_set.arn.clone();
        stack.change_sets.push(change_set);
        save(&locked, &stack)?;
        Ok(arn)
    }

    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        let locked = self.folder.lock_if_present("DescribeChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        let description = stack.change_sets.get_mut(index).map(looked_at);
        save(&locked, &stack)?;
        description.ok_or_else(|| no_change_set(&locked, arn))
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("DeleteChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        stack.change_sets.remove(index);
        save(&locked, &stack)
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("ExecuteChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        let mut change_set = stack.change_sets.swap_remove(index);
        let begun = change_set.execution_status.starts_with("EXECUTE_");
        if begun && stack.last_token.as_deref() == Some(token) {
            return Ok(());
        }
        if change_set.execution_status != "AVAILABLE" || stack.operation.is_some() {
            let status = status_of(&change_set);
            let message =
                format!("ChangeSet [{arn}] cannot be executed in its current status of [{status}]");
            return Err(refusal(&locked, "InvalidChangeSetStatus", message));
        }
        "EXECUTE_IN_PROGRESS".clone_into(&mut change_set.execution_status);
        let next = std::mem::take(&mut change_set.next);
        // The others were made for a stack that is no longer the same.
        stack.change_sets = vec![change_set];
        stack.last_token = Some(token.to_owned());
        stack.change_set = Some(arn.to_owned());
        let name = stack.name.clone();
        let world = self.world(&locked, &name);
        execute::start(&world, &mut stack, next)
            .map_err(|fault| fault.refuse(locked.operation()))?;
        save(&locked, &stack)
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        let locked = self.folder.lock_if_present("DescribeStackEvents")?;
        let Some(stack) = self.advanced(&locked, stack)? else {
            let message = format!("Stack [{stack}] does not exist");
            return Err(ControlPlaneError::validation(locked.operation(), message));
        };
        Ok(stack
            .events_after(last_seen)
            .iter()
            .map(StackEvent::from)
            .collect())
    }

    async fn list_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        let stack = find(&self.folder.lock_if_present("ListChangeSets")?, stack)?;
        let summaries = stack.iter().flat_map(|stack| &stack.change_sets);
        Ok(summaries.map(summary).collect())
    }

    async fn validation_faults(&self, _: &str) -> Result<Vec<ValidationFault>, ControlPlaneError> {
        Ok(Vec::new())
    }

    async fn cancel_update(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        Err(ControlPlaneError::validation(
            "CancelUpdateStack",
            "not yet",
        ))
    }

    async fn continue_update_rollback(&self, _: &ContinueRequest) -> Result<(), ControlPlaneError> {
        Err(ControlPlaneError::validation(
            "ContinueUpdateRollback",
            "not yet",
        ))
    }

    async fn rollback_stack(&self, _: &str, _: &str) -> Result<(), ControlPlaneError> {
        Err(ControlPlaneError::validation("RollbackStack", "not yet"))
    }

    async fn set_termination_protection(
        &self,
        stack: &str,
        on: bool,
    ) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("UpdateTerminationProtection")?;
        let mut stack = existing(&locked, stack)?;
        stack.termination_protection = on;
        save(&locked, &stack)
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        let DeleteRequest {
            stack: name, token, ..
        } = request;
        let locked = self.folder.lock_if_present("DeleteStack")?;
        // Like AWS, deleting what isn't there succeeds.
        let Some(mut stack) = find(&locked, name)? else {
            return Ok(());
        };
        if stack.last_token.as_ref() == Some(token) && stack.operation.is_some() {
            return Ok(());
        }
        if stack.termination_protection {
            let message = format!(
                "Stack [{}] cannot be deleted while TerminationProtection is enabled",
                stack.name
            );
            return Err(ControlPlaneError::validation(locked.operation(), message));
        }
        stack.last_token = Some(token.clone());
        let own = stack.name.clone();
        execute::start_deletion(&self.world(&locked, &own), &mut stack);
        save(&locked, &stack)
    }
}

impl Local {
    /// The stack, one step further than it was when it was last looked at.
    fn advanced(
        &self,
        locked: &Locked<'_>,
        name: &str,
    ) -> Result<Option<Stack>, ControlPlaneError> {
        let Some(mut stack) = find(locked, name)? else {
            return Ok(self.gone().get(name).cloned());
        };
        if stack.operation.is_none() {
            return Ok(Some(stack));
        }
        let own = stack.name.clone();
        execute::step(&self.world(locked, &own), &mut stack)?;
        if stack.status == "DELETE_COMPLETE" {
            remove_templates(locked, &stack.name)?;
            locked.remove(&stack_file(&stack.name))?;
            self.gone().insert(stack.id.clone(), stack.clone());
            // Only its ARN still leads to it.
            return Ok(Some(stack).filter(|stack| stack.id == name));
        }
        save(locked, &stack)?;
        Ok(Some(stack))
    }

    /// The stack that the change set is for, if it can have one.
    fn stack_for(
        &self,
        locked: &Locked<'_>,
        request: &ChangeSetRequest,
    ) -> Result<Stack, ControlPlaneError> {
        let name = &request.stack;
        check_name("stackName", name, locked.operation())?;
        check_name("changeSetName", &request.name, locked.operation())?;
        let refuse =
            |message: String| Err(ControlPlaneError::validation(locked.operation(), message));
        match (request.kind, find(locked, name)?) {
            (ChangeSetKind::Import, _) => refuse("not yet".to_owned()),
            (ChangeSetKind::Create, None) => {
                Ok(Stack::new(arns::stack_arn(locked.region(), name), name))
            }
            (ChangeSetKind::Create, Some(stack)) if stack.status == "REVIEW_IN_PROGRESS" => {
                Ok(stack)
            }
            (ChangeSetKind::Create, Some(_)) => {
                let change_set = &request.name;
                refuse(format!(
                    "Stack [{name}] already exists and cannot be created again with the changeSet [{change_set}]."
                ))
            }
            (ChangeSetKind::Update, None) => refuse(format!("Stack [{name}] does not exist")),
            (ChangeSetKind::Update, Some(stack)) => match stack.status.as_str() {
                "CREATE_COMPLETE" | "UPDATE_COMPLETE" | "UPDATE_ROLLBACK_COMPLETE" => Ok(stack),
                status => refuse(format!(
                    "Stack:{} is in {status} state and can not be updated.",
                    stack.id
                )),
            },
        }
    }

    /// The stack that has the change set, and where it is in it.
    fn with_change_set(
        &self,
        locked: &Locked<'_>,
        arn: &str,
    ) -> Result<(Stack, usize), ControlPlaneError> {
        for file in locked.list("stacks")? {
            let Some(stack) = locked.read::<Stack>(&format!("stacks/{file}"))? else {
                continue;
            };
            if let Some(index) = stack.change_sets.iter().position(|it| it.arn == arn) {
                return Ok((stack, index));
            }
        }
        Err(no_change_set(locked, arn))
    }
}

fn no_change_set(locked: &Locked<'_>, arn: &str) -> ControlPlaneError {
    refusal(
        locked,
        "ChangeSetNotFound",
        format!("ChangeSet [{arn}] does not exist"),
    )
}

fn refusal(locked: &Locked<'_>, code: &str, message: String) -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation: locked.operation(),
        code: code.to_owned(),
        message,
    }
}
