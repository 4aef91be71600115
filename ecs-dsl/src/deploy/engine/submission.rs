//! A template on its way to CloudFormation: checked against CloudFormation's limits, and put where it can be read.

use super::{DeployError, DeployRequest, Engine, Step};
use crate::cfn::Document;
use crate::deploy::{Cloud, TemplateSource};

/// The largest template that may be sent inline, in bytes.
const INLINE_LIMIT: usize = 51_200;

/// The largest template that CloudFormation takes, in bytes.
const SIZE_LIMIT: usize = 1_000_000;

/// The most resources that a template may have.
const RESOURCE_LIMIT: usize = 500;

/// Reads the wanted template and holds it against the limits.
pub(super) fn checked(request: &DeployRequest) -> Result<Document, DeployError> {
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

impl<C: Cloud> Engine<'_, C> {
    /// The template itself if it is small enough, else where it was put.
    pub(super) async fn submit(
        &mut self,
        request: &DeployRequest,
    ) -> Result<TemplateSource, DeployError> {
        let bytes = request.template.len();
        if bytes <= INLINE_LIMIT {
            return Ok(TemplateSource::Body(request.template.clone()));
        }
        self.observer.step(&Step::Uploading {
            bytes,
            limit: INLINE_LIMIT,
        });
        let upload = self
            .control_plane
            .upload_template(&request.stack, &request.template)
            .await?;
        self.observer.step(&Step::Uploaded(&upload));
        Ok(TemplateSource::Url(upload.url))
    }
}
