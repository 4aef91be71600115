//! Each call of the trait as one call of the SDK, pages followed.

use std::time::Duration;

use super::Aws;
use super::connection::Caller;
use super::convert::{described_stack, named_resource};
use super::fault::{fault, is_missing, name_profile};
use crate::deploy::{
    CallerIdentity, ChangeSetDescription, ChangeSetRequest, ControlPlane, ControlPlaneError,
    StackDescription, StackEvent, StackResource, Upload,
};

/// Between two looks: describing may be asked 10 times a second by a whole account and region, change sets twice.
const PAUSE: Duration = Duration::from_millis(1_200);

impl ControlPlane for Aws {
    fn label(&self) -> &str {
        match self.caller.get() {
            Some(caller) => &caller.label,
            None => &self.region,
        }
    }

    async fn pause(&self) {
        tokio::time::sleep(PAUSE).await;
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        if let Some(caller) = self.caller.get() {
            return Ok(caller.identity.clone());
        }
        let answer = self
            .sts
            .get_caller_identity()
            .send()
            .await
            .map_err(|error| name_profile(fault("GetCallerIdentity", &error), &self.profile))?;
        let identity = CallerIdentity {
            account: answer.account.unwrap_or_default(),
            arn: answer.arn.unwrap_or_default(),
        };
        let label = format!("{} {}", identity.account, self.region);
        // Somebody else may have been quicker; the answer is the same.
        let _ = self.caller.set(Caller {
            identity: identity.clone(),
            label,
        });
        Ok(identity)
    }

    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError> {
        let answer = self
            .cloudformation
            .describe_stacks()
            .stack_name(name)
            .send()
            .await;
        match answer {
            Ok(answer) => Ok(answer
                .stacks
                .unwrap_or_default()
                .into_iter()
                .next()
                .map(described_stack)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(fault("DescribeStacks", &error)),
        }
    }

    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError> {
        let answer = self
            .cloudformation
            .get_template()
            .stack_name(name)
            .template_stage(aws_sdk_cloudformation::types::TemplateStage::Original)
            .send()
            .await
            .map_err(|error| fault("GetTemplate", &error))?;
        Ok(answer.template_body.unwrap_or_default())
    }

    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        let mut pages = self
            .cloudformation
            .list_stack_resources()
            .stack_name(name)
            .into_paginator()
            .items()
            .send();
        let mut resources = Vec::new();
        while let Some(summary) = pages.next().await {
            let summary = summary.map_err(|error| fault("ListStackResources", &error))?;
            resources.push(named_resource(summary));
        }
        Ok(resources)
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        let identity = self.caller_identity().await?;
        self.put_template(&identity, stack, body).await
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        self.change_set_made_once(request).await
    }

    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        self.change_set_with_all_pages(arn).await
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        let answer = self
            .cloudformation
            .delete_change_set()
            .change_set_name(arn)
            .send()
            .await;
        match answer.map_err(|error| fault("DeleteChangeSet", &error)) {
            Err(error)
                if error
                    .code()
                    .is_some_and(|code| code.starts_with("ChangeSetNotFound")) =>
            {
                Ok(())
            }
            other => other.map(drop),
        }
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError> {
        let answer = self
            .cloudformation
            .execute_change_set()
            .change_set_name(arn)
            .client_request_token(token)
            .send()
            .await;
        answer
            .map(drop)
            .map_err(|error| fault("ExecuteChangeSet", &error))
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        self.events_in_order(stack, last_seen).await
    }

    async fn delete_stack(&self, name: &str, token: &str) -> Result<(), ControlPlaneError> {
        let answer = self
            .cloudformation
            .delete_stack()
            .stack_name(name)
            .client_request_token(token)
            .send()
            .await;
        answer
            .map(drop)
            .map_err(|error| fault("DeleteStack", &error))
    }
}
