//! Making a change set once, and reading all of its pages.

use aws_sdk_cloudformation::operation::create_change_set::builders::CreateChangeSetFluentBuilder;
use aws_sdk_cloudformation::types::{Capability, ChangeSetType};

use super::Aws;
use super::convert::{parameter, resource_change, said, tag, text};
use super::fault::fault;
use crate::deploy::{
    ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ControlPlaneError, TemplateSource,
};

impl Aws {
    /// Makes a change set; gives its ARN. If there is one of that name already, it is this one: names aren't used twice,
    /// so the answer to an earlier attempt was lost on its way.
    pub(super) async fn change_set_made_once(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let answer = self.creation(request).send().await;
        match answer.map_err(|error| fault("CreateChangeSet", &error)) {
            Ok(answer) => Ok(answer.id.unwrap_or_default()),
            Err(error) if error.code() == Some("AlreadyExistsException") => {
                self.arn_of_change_set(request).await
            }
            Err(error) => Err(error),
        }
    }

    fn creation(&self, request: &ChangeSetRequest) -> CreateChangeSetFluentBuilder {
        let capabilities = request.capabilities.iter();
        let capabilities = capabilities.map(|name| Capability::from(name.as_str()));
        let call = self
            .cloudformation
            .create_change_set()
            .stack_name(&request.stack)
            .change_set_name(&request.name)
            .client_token(&request.token)
            .change_set_type(match request.kind {
                ChangeSetKind::Create => ChangeSetType::Create,
                ChangeSetKind::Update => ChangeSetType::Update,
            })
            .set_parameters(Some(request.parameters.iter().map(parameter).collect()))
            .set_tags(Some(request.tags.iter().map(tag).collect()))
            .set_capabilities(Some(capabilities.collect()));
        match &request.template {
            TemplateSource::Body(body) => call.template_body(body),
            TemplateSource::Url(url) => call.template_url(url),
        }
    }

    async fn arn_of_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let answer = self
            .cloudformation
            .describe_change_set()
            .stack_name(&request.stack)
            .change_set_name(&request.name)
            .send()
            .await
            .map_err(|error| fault("DescribeChangeSet", &error))?;
        Ok(answer.change_set_id.unwrap_or_default())
    }

    pub(super) async fn change_set_with_all_pages(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        let mut found: Option<ChangeSetDescription> = None;
        let mut next_token = None;
        loop {
            let page = self
                .cloudformation
                .describe_change_set()
                .change_set_name(arn)
                .set_next_token(next_token)
                .send()
                .await
                .map_err(|error| fault("DescribeChangeSet", &error))?;
            next_token = page.next_token;
            // What is said of the change set as a whole is the same on every page.
            let found = found.get_or_insert_with(|| ChangeSetDescription {
                arn: page.change_set_id.unwrap_or_else(|| arn.to_owned()),
                status: text(page.status),
                status_reason: said(page.status_reason),
                execution_status: text(page.execution_status),
                changes: Vec::new(),
            });
            let changes = page.changes.unwrap_or_default();
            found
                .changes
                .extend(changes.into_iter().filter_map(resource_change));
            if next_token.is_none() {
                return Ok(found.clone());
            }
        }
    }
}
