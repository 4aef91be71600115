//! The request that creates a change set, and all pages of a change set.

use aws_sdk_cloudformation::operation::create_change_set::builders::CreateChangeSetFluentBuilder;
use aws_sdk_cloudformation::types::{
    Capability, ChangeSetType, DeploymentConfig, DeploymentConfigMode, DeploymentMode,
    ResourceToImport, RollbackConfiguration, RollbackTrigger,
};

use super::Aws;
use super::calls::send;
use super::convert::{non_empty, parameter, previous_parameter, resource_change, tag, text};
use crate::cfn::type_names::cloudwatch;
use crate::deploy::{
    CallResult, ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ControlPlaneError,
    ImportedResource, OperationSettings, TemplateSource,
};

/// The status of a complete change set.
const COMPLETE: &str = "CREATE_COMPLETE";

impl Aws {
    pub(super) fn create_call(&self, request: &ChangeSetRequest) -> CreateChangeSetFluentBuilder {
        let capabilities = request.capabilities.iter();
        let capabilities = capabilities.map(|name| Capability::from(name.as_str()));
        let kept = request.previous_parameters.iter().map(previous_parameter);
        let parameters = request.parameters.iter().map(parameter).chain(kept);
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
            .set_parameters(Some(parameters.collect()))
            .set_tags(Some(request.tags.iter().map(tag).collect()))
            .set_capabilities(Some(capabilities.collect()))
            .set_resources_to_import(imports(&request.imports));
        let call = with_settings(call, &request.settings);
        match &request.template {
            TemplateSource::Body(body) => call.template_body(body),
            TemplateSource::Url(url) => call.template_url(url),
        }
    }

    /// The ARN of the change set that `request` creates.
    pub(super) async fn change_set_arn(&self, request: &ChangeSetRequest) -> CallResult<String> {
        let call = self
            .cloudformation
            .describe_change_set()
            .stack_name(&request.stack)
            .change_set_name(&request.name);
        let response = send!(self, "DescribeChangeSet", call)?;
        Ok(response.change_set_id.unwrap_or_default())
    }

    /// The change set, with property values before and after once it is complete.
    ///
    /// Property values need a second request, and don't exist for incomplete and failed change sets. With
    /// `IncludePropertyValues` CloudFormation may omit changes, and reports that in the status reason: so the reason
    /// and the list of changes are from the plain response, and only the details are from the second one. If the second
    /// request is denied, the plain response is returned.
    pub(super) async fn describe_with_values(&self, arn: &str) -> CallResult<ChangeSetDescription> {
        let plain = self.describe_all_pages(arn, false).await?;
        if plain.status != COMPLETE || plain.changes.is_empty() {
            return Ok(plain);
        }
        match self.describe_all_pages(arn, true).await {
            Ok(with_values) => Ok(merge_values(plain, with_values)),
            Err(ControlPlaneError::Validation { .. } | ControlPlaneError::AccessDenied { .. }) => {
                Ok(plain)
            }
            Err(error) => Err(error),
        }
    }

    async fn describe_all_pages(
        &self,
        arn: &str,
        values: bool,
    ) -> CallResult<ChangeSetDescription> {
        let mut found: Option<ChangeSetDescription> = None;
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .describe_change_set()
                .change_set_name(arn)
                .set_include_property_values(values.then_some(true))
                .set_next_token(next_token);
            let page = send!(self, "DescribeChangeSet", call)?;
            next_token = page.next_token;
            // The fields of the change set itself are the same on every page.
            let mut all = found.take().unwrap_or_else(|| ChangeSetDescription {
                arn: page.change_set_id.unwrap_or_else(|| arn.to_owned()),
                status: text(page.status),
                status_reason: non_empty(page.status_reason),
                execution_status: text(page.execution_status),
                description: non_empty(page.description),
                changes: Vec::new(),
            });
            let changes = page.changes.unwrap_or_default();
            all.changes
                .extend(changes.into_iter().filter_map(resource_change));
            if next_token.is_none() {
                return Ok(all);
            }
            found = Some(all);
        }
    }
}

/// `plain` with the details of the same changes in `with_values`.
fn merge_values(
    plain: ChangeSetDescription,
    with_values: ChangeSetDescription,
) -> ChangeSetDescription {
    let mut detailed = with_values.changes;
    let changes = plain.changes.into_iter().map(|change| {
        let same = detailed.iter().position(|candidate| {
            candidate.logical_id == change.logical_id
                && candidate.action == change.action
                && candidate.details.len() >= change.details.len()
        });
        same.map_or(change, |index| detailed.swap_remove(index))
    });
    ChangeSetDescription {
        changes: changes.collect(),
        ..plain
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
            .r#type(cloudwatch::ALARM)
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

#[cfg(test)]
mod tests {
    use crate::deploy::aws::calls::tests::connection;
    use crate::deploy::aws::calls::tests::server::{Reply, Server};
    use crate::deploy::{ChangeSetDescription, ControlPlane as _, block_on};

    fn described(script: Vec<Reply>) -> (ChangeSetDescription, Vec<bool>) {
        let server = Server::start(script);
        let aws = connection(&server);
        let found = block_on(async { aws.describe_change_set("arn").await }).unwrap();
        let requests = server.requests();
        let with_values = requests
            .iter()
            .map(|request| request.field("IncludePropertyValues") == "true");
        (found.unwrap(), with_values.collect())
    }

    fn response(status: &str, reason: &str, changes: &str, more: &str) -> Reply {
        let body = format!(
            "<DescribeChangeSetResponse><DescribeChangeSetResult><ChangeSetId>arn</ChangeSetId><Status>{status}</Status>\
             <StatusReason>{reason}</StatusReason><Changes>{changes}</Changes>{more}</DescribeChangeSetResult>\
             </DescribeChangeSetResponse>"
        );
        Reply::Response(200, "", body)
    }

    fn change(name: &str, values: &str) -> String {
        format!(
            "<member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>{name}\
             </LogicalResourceId><ResourceType>AWS::SQS::Queue</ResourceType><Details><member><Target>\
             <Attribute>Properties</Attribute><Name>DelaySeconds</Name>{values}</Target></member></Details>\
             </ResourceChange></member>"
        )
    }

    const VALUES: &str = "<Path>/Properties/DelaySeconds</Path><BeforeValue>5</BeforeValue><AfterValue>6</AfterValue>";

    #[test]
    fn incomplete_and_failed_change_sets_have_no_values() {
        for (status, reason) in [("CREATE_IN_PROGRESS", ""), ("FAILED", "nothing to change")] {
            let (found, with_values) = described(vec![response(status, reason, "", "")]);
            assert_eq!(found.status, status);
            assert_eq!(with_values, [false]);
        }
    }

    #[test]
    fn complete_change_set_has_property_values() {
        let both = format!("{}{}", change("Inbox", ""), change("Outbox", ""));
        let warned = response(
            "CREATE_COMPLETE",
            "[WARN] --include-property-values option can return incomplete ChangeSet data",
            &change("Outbox", VALUES),
            "",
        );
        let (found, with_values) =
            described(vec![response("CREATE_COMPLETE", "", &both, ""), warned]);
        assert_eq!(with_values, [false, true]);
        assert_eq!(found.status_reason, None);
        let after: Vec<_> = found
            .changes
            .iter()
            .map(|change| {
                (
                    change.logical_id.as_str(),
                    change.details[0].after.as_deref(),
                )
            })
            .collect();
        assert_eq!(after, [("Inbox", None), ("Outbox", Some("6"))]);
        let detail = &found.changes[1].details[0];
        assert_eq!(detail.path.as_deref(), Some("/Properties/DelaySeconds"));
        assert_eq!(detail.before.as_deref(), Some("5"));
    }

    #[test]
    fn all_pages_are_read() {
        let more = "<NextToken>more</NextToken>";
        let script = vec![
            response("CREATE_COMPLETE", "", &change("Inbox", ""), more),
            response("CREATE_COMPLETE", "", &change("Outbox", ""), ""),
            response("CREATE_COMPLETE", "", &change("Inbox", VALUES), more),
            response("CREATE_COMPLETE", "", &change("Outbox", VALUES), ""),
        ];
        let (found, with_values) = described(script);
        assert_eq!(with_values, [false, false, true, true]);
        let after = |index: usize| found.changes[index].details[0].after.as_deref();
        assert_eq!(
            (found.changes.len(), after(0), after(1)),
            (2, Some("6"), Some("6"))
        );
    }

    #[test]
    fn denied_values_leave_the_plain_response() {
        let error = "<ErrorResponse><Error><Code>ValidationError</Code><Message>no such parameter</Message></Error>\
                       </ErrorResponse>";
        let script = vec![
            response("CREATE_COMPLETE", "", &change("Inbox", ""), ""),
            Reply::Response(400, "", error.to_owned()),
        ];
        let (found, with_values) = described(script);
        assert_eq!(with_values, [false, true]);
        assert_eq!(found.changes[0].details[0].after, None);
    }
}
