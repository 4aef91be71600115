//! What a plan compares with: the deployed template of a stack, its parameters and its tags.

use std::collections::BTreeMap;

use super::images::GivenImages;
use super::parameters::ParameterValues;
use super::silent_observer::SilentObserver;
use crate::assemble::SynthesizedStack;
use crate::cfn::Document;
use crate::cli::connection::Connected;
use crate::cli::error::CliError;
use crate::deploy::engine::{
    DeployRequest, DeployTarget, Engine, Parameters, ResolvedImages, UnusualStatus,
};
use crate::dsl::Stage;

/// The state that a stack is compared with.
pub(in crate::cli) struct Baseline {
    /// The template; empty for a stack that doesn't exist.
    pub(in crate::cli) template: Document,
    pub(in crate::cli) status: Option<UnusualStatus>,
    /// The tags of the stack; `None` if unknown.
    pub(in crate::cli) tags: Option<BTreeMap<String, String>>,
    /// The parameters before and after; `None` if those before are unknown.
    pub(in crate::cli) parameters: Option<Parameters>,
}

/// Reads what is deployed.
#[derive(Clone, Copy)]
pub(in crate::cli) struct BaselineReader<'a> {
    pub(in crate::cli) connected: &'a Connected,
    pub(in crate::cli) target: &'a DeployTarget,
    /// The given values of parameters.
    pub(in crate::cli) values: &'a ParameterValues,
    /// The images to ship.
    pub(in crate::cli) images: &'a GivenImages,
    pub(in crate::cli) stage: &'a Stage,
    /// Whether parameters without a value get their default.
    pub(in crate::cli) reset: bool,
}

impl Baseline {
    /// A template in a file.
    pub(in crate::cli) fn from_template(template: Document) -> Self {
        Self {
            template,
            status: None,
            tags: None,
            parameters: None,
        }
    }
}

impl BaselineReader<'_> {
    /// What is deployed of `stack`, and `program` with the images of its deployment.
    pub(in crate::cli) async fn read(
        &self,
        stack: &SynthesizedStack,
        program: &Document,
    ) -> Result<(Baseline, ResolvedImages), CliError> {
        let mut observer = SilentObserver;
        let mut engine = Engine::new(self.connected, &mut observer);
        let inspected = engine.inspect_stack(&stack.name, self.target).await?;
        let found = inspected.description;
        let template = match inspected.template {
            None => Document::empty(),
            Some(text) => {
                Document::parse(&text).map_err(|source| CliError::UnreadableTemplate {
                    stack: stack.name.clone(),
                    source,
                })?
            }
        };
        let mut request = DeployRequest::new(&stack.name, self.target.clone(), String::new());
        request.parameters = self.values.for_stack(stack);
        request.reset_parameters = self.reset;
        let images = self.images.for_stack(&stack.name, self.stage);
        let templates = (Some(&template), program);
        let resolved = engine.resolve_images(&request, &images, templates).await?;
        let deployed = (found.as_ref(), Some(&template));
        let after = &resolved.template;
        let parameters = Some(engine.parameters(&request, deployed, after).await?);
        let baseline = Baseline {
            template,
            status: inspected.unusual,
            parameters,
            // For a new stack, a list of all its tags would be noise.
            tags: found.map(|found| found.tags),
        };
        Ok((baseline, resolved))
    }
}
