//! Making a change set once, and reading all of its pages.

use aws_sdk_cloudformation::operation::create_change_set::builders::CreateChangeSetFluentBuilder;
use aws_sdk_cloudformation::types::{
    Capability, ChangeSetType, DeploymentConfig, DeploymentConfigMode, DeploymentMode, EventFilter,
    ResourceToImport, RollbackConfiguration, RollbackTrigger,
};

use super::Aws;
use super::convert::{
    change_set_summary, parameter, resource_change, said, tag, text, validation_fault,
};
use super::fault::is_missing;
use crate::deploy::{
    ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ChangeSetSummary, ControlPlaneError,
    ImportedResource, OperationSettings, TemplateSource, ValidationFault,
};

impl Aws {
    /// Makes a change set; gives its ARN. If there is one of that name already, it is this one: names aren't used twice,
    /// so the answer to an earlier attempt was lost on its way.
    pub(super) async fn change_set_made_once(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let call = self.creation(request);
        let answer = self
            .calls
            .call("CreateChangeSet", || call.clone().send())
            .await;
        match answer {
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
                ChangeSetKind::Import => ChangeSetType::Import,
            })
            .description(&request.description)
            .set_parameters(Some(request.parameters.iter().map(parameter).collect()))
            .set_tags(Some(request.tags.iter().map(tag).collect()))
            .set_capabilities(Some(capabilities.collect()))
            .set_resources_to_import(imports(&request.imports));
        let call = with_settings(call, &request.settings);
        match &request.template {
            TemplateSource::Body(body) => call.template_body(body),
            TemplateSource::Url(url) => call.template_url(url),
        }
    }

    async fn arn_of_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let call = self
            .cloudformation
            .describe_change_set()
            .stack_name(&request.stack)
            .change_set_name(&request.name);
        let answer = self
            .calls
            .call("DescribeChangeSet", || call.clone().send())
            .await?;
        Ok(answer.change_set_id.unwrap_or_default())
    }

    pub(super) async fn change_set_with_all_pages(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        let mut found: Option<ChangeSetDescription> = None;
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .describe_change_set()
                .change_set_name(arn)
                .set_next_token(next_token);
            let page = self
                .calls
                .call("DescribeChangeSet", || call.clone().send())
                .await?;
            next_token = page.next_token;
            // What is said of the change set as a whole is the same on every page.
            let found = found.get_or_insert_with(|| ChangeSetDescription {
                arn: page.change_set_id.unwrap_or_else(|| arn.to_owned()),
                status: text(page.status),
                status_reason: said(page.status_reason),
                execution_status: text(page.execution_status),
                description: said(page.description),
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

    /// Oldest first; the SDK gives them in no order.
    pub(super) async fn change_sets_of(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        let mut found = Vec::new();
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .list_change_sets()
                .stack_name(stack)
                .set_next_token(next_token);
            let page = match self
                .calls
                .call("ListChangeSets", || call.clone().send())
                .await
            {
                Err(error) if is_missing(&error) => return Ok(Vec::new()),
                page => page?,
            };
            let summaries = page.summaries.unwrap_or_default();
            found.extend(summaries.into_iter().map(change_set_summary));
            next_token = page.next_token;
            if next_token.is_none() {
                break;
            }
        }
        found.sort_by(|one, other| one.created.cmp(&other.created));
        Ok(found)
    }

    pub(super) async fn faults_of(
        &self,
        change_set: &str,
    ) -> Result<Vec<ValidationFault>, ControlPlaneError> {
        let mut found = Vec::new();
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .describe_events()
                .change_set_name(change_set)
                .filters(EventFilter::builder().failed_events(true).build())
                .set_next_token(next_token);
            let page = self
                .calls
                .call("DescribeEvents", || call.clone().send())
                .await?;
            let events = page.operation_events.unwrap_or_default();
            found.extend(events.into_iter().filter_map(validation_fault));
            next_token = page.next_token;
            if next_token.is_none() {
                return Ok(found);
            }
        }
    }
}

fn with_settings(
    call: CreateChangeSetFluentBuilder,
    settings: &OperationSettings,
) -> CreateChangeSetFluentBuilder {
    let express = settings.express.then(|| {
        DeploymentConfig::builder()
            .mode(DeploymentConfigMode::Express)
            .build()
    });
    call.set_role_arn(settings.service_role.clone())
        .set_notification_arns(Some(settings.notification_arns.clone()))
        .set_rollback_configuration(rollback_configuration(settings))
        .set_deployment_mode(settings.revert_drift.then_some(DeploymentMode::RevertDrift))
        .set_deployment_config(express)
        .set_import_existing_resources(settings.import_existing.then_some(true))
}

fn rollback_configuration(settings: &OperationSettings) -> Option<RollbackConfiguration> {
    let triggers = &settings.rollback_triggers;
    if triggers.alarms.is_empty() {
        return None;
    }
    let trigger = |arn: &String| {
        RollbackTrigger::builder()
            .arn(arn)
            .r#type("AWS::CloudWatch::Alarm")
            .build()
    };
    let configuration = RollbackConfiguration::builder()
        .set_rollback_triggers(Some(triggers.alarms.iter().map(trigger).collect()))
        .monitoring_time_in_minutes(triggers.minutes.into());
    Some(configuration.build())
}

fn imports(resources: &[ImportedResource]) -> Option<Vec<ResourceToImport>> {
    let import = |resource: &ImportedResource| {
        ResourceToImport::builder()
            .logical_resource_id(&resource.logical_id)
            .resource_type(&resource.type_name)
            .set_resource_identifier(Some(resource.identifier.clone().into_iter().collect()))
            .build()
    };
    (!resources.is_empty()).then(|| resources.iter().map(import).collect())
}
