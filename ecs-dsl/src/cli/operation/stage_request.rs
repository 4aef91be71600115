//! The request to deploy a template to a stage, with what the stage decides.

use crate::cfn::Document;
use crate::deploy::engine::{self, DeployRequest, DeployTarget};
use crate::dsl::Stage;

/// The request to deploy `template` as `stack`.
pub(in crate::cli) fn stage_request(
    stack: &str,
    (template, document): (String, &Document),
    target: &DeployTarget,
    stage: &Stage,
) -> DeployRequest {
    let mut request = DeployRequest::new(stack, target.clone(), template);
    request.capabilities = engine::capabilities(document);
    request.settings.service_role = stage.service_role_arn().map(str::to_owned);
    request.settings.notification_arns = stage.notified_topics().map(str::to_owned).collect();
    request.roll_back_on_alarms = stage
        .alarm_minutes()
        .and_then(|minutes| minutes.try_into().ok());
    request.protect = (stage.is_protected() && !stage.is_local()).then_some(true);
    request
}
