//! Checks a template against CloudFormation's limits, and uploads it if it is too large to be sent inline.

use super::{DeployError, DeployRequest, DeployResult, Engine, Step};
use crate::cfn::Document;
use crate::cfn::limits;
use crate::deploy::{Cloud, TemplateSource};

/// CloudFormation's limit for an inline template, in bytes.
const INLINE_LIMIT: usize = limits::INLINE_TEMPLATE;

/// CloudFormation's limit for a template, in bytes.
const SIZE_LIMIT: usize = limits::TEMPLATE;

/// CloudFormation's limit of resources in a template.
const RESOURCE_LIMIT: usize = 500;

/// Parses the template and checks it against the limits.
pub(super) fn parse_template(request: &DeployRequest) -> DeployResult<Document> {
    let bytes = request.template.len();
    if bytes > SIZE_LIMIT {
        return Err(DeployError::TooLarge {
            stack: request.stack.clone(),
            bytes,
            limit: SIZE_LIMIT,
        });
    }
    let document = Document::parse(&request.template).map_err(|source| DeployError::Template {
        stack: request.stack.clone(),
        source,
    })?;
    let count = document.section("Resources").len();
    if count > RESOURCE_LIMIT {
        return Err(DeployError::TooManyResources {
            stack: request.stack.clone(),
            count,
            limit: RESOURCE_LIMIT,
        });
    }
    Ok(document)
}

/// Whether the template reads no values from outside of the stack. If it does, an earlier change set may contain outdated
/// values.
pub(super) fn is_self_contained(template: &Document) -> bool {
    const EXTERNAL_VALUES: [&str; 5] = [
        "{{resolve:",
        "\"Fn::ImportValue\"",
        "\"Fn::GetStackOutput\"",
        "\"Fn::Transform\"",
        "AWS::SSM::Parameter::Value",
    ];
    let text = template.as_json().to_string();
    template.as_json().get("Transform").is_none()
        && !EXTERNAL_VALUES.iter().any(|marker| text.contains(marker))
}

impl<C: Cloud> Engine<'_, C> {
    /// The template itself if it is small enough, otherwise the URL of its upload.
    pub(super) async fn template_source(
        &mut self,
        request: &DeployRequest,
    ) -> DeployResult<TemplateSource> {
        let bytes = request.template.len();
        if bytes <= INLINE_LIMIT {
            return Ok(TemplateSource::Body(request.template.clone()));
        }
        self.observer.step(&Step::Uploading {
            bytes,
            limit: INLINE_LIMIT,
        });
        let upload = self
            .cloud
            .upload_template(&request.stack, &request.template)
            .await?;
        self.observer.step(&Step::Uploaded(&upload));
        Ok(TemplateSource::Url(upload.url))
    }
}
