//! Looks up the digests of the chosen images, and writes the images into the template.

use serde_json::Value;

use super::choose::{ChosenImage, ImageChoice, choose};
use super::forced::with_forced;
use super::{ImageDecision, ImageRequest};
use crate::cfn::Document;
use crate::deploy::Cloud;
use crate::deploy::engine::preflight::tags::FoundTag;
use crate::deploy::engine::{DeployRequest, DeployResult, Engine};

/// A template with the images of its deployment.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResolvedImages {
    /// The template.
    pub template: Document,
    /// The images of the containers, in the order of the template.
    pub decisions: Vec<ImageDecision>,
}

impl<C: Cloud> Engine<'_, C> {
    /// The template of the program with the images of its deployment, compared with what the stack has. Reads only.
    ///
    /// # Errors
    /// If the stack's resources can't be read.
    pub async fn resolve_images(
        &mut self,
        request: &DeployRequest,
        images: &ImageRequest,
        (before, program): (Option<&Document>, &Document),
    ) -> DeployResult<ResolvedImages> {
        let choices = choose(program, before, images);
        let found = match images.pin {
            true => {
                self.found_tags(request, &choices, (before, program))
                    .await?
            }
            false => Vec::new(),
        };
        let found = found.into_iter().chain(std::iter::repeat(None));
        let chosen = choices.into_iter().zip(found);
        let chosen: Vec<ChosenImage> = chosen.map(|(choice, found)| choice.finish(found)).collect();
        Ok(ResolvedImages {
            template: with_forced(
                with_images(program, &chosen),
                before,
                images.force_new_deployment,
            ),
            decisions: chosen.into_iter().map(|chosen| chosen.decision).collect(),
        })
    }

    /// What ECR has for the tags of the choices; `None` for those that aren't looked up.
    async fn found_tags(
        &mut self,
        request: &DeployRequest,
        choices: &[ImageChoice],
        templates: (Option<&Document>, &Document),
    ) -> DeployResult<Vec<Option<FoundTag>>> {
        let expressions: Vec<Option<&Value>> = choices
            .iter()
            .map(|choice| choice.is_looked_up().then_some(&choice.image))
            .collect();
        if expressions.iter().all(Option::is_none) {
            return Ok(Vec::new());
        }
        let named = self.named_images(request, templates, &expressions).await?;
        let distinct = named.iter().flatten().map(|named| named.image.clone());
        let found = self.find_tags(&distinct.collect()).await;
        let found = named.iter().map(|named| {
            let found = found.get(&named.as_ref()?.image)?;
            // The local engine knows only the images of its fault plan, and needs none.
            let is_known = !matches!(found, FoundTag::Unknown(_)) || !request.target.is_local;
            is_known.then(|| found.clone())
        });
        Ok(found.collect())
    }
}

/// The template with the chosen images and their marks.
fn with_images(program: &Document, chosen: &[ChosenImage]) -> Document {
    let mut json = program.as_json().clone();
    for ChosenImage {
        id, image, mark, ..
    } in chosen
    {
        let Some(definition) = json.pointer_mut(&format!("/Resources/{}", id.definition)) else {
            continue;
        };
        let containers = definition.pointer_mut("/Properties/ContainerDefinitions");
        let mut containers = containers
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten();
        let container = containers.find(|container| container["Name"] == id.container.as_str());
        if let Some(container) = container {
            container["Image"] = image.clone();
        }
        if let (Some(mark), Some(body)) = (mark, definition.as_object_mut()) {
            mark.write(body, &id.container);
        }
    }
    // The resources are the same.
    Document::from_value(json).unwrap_or_else(|_| program.clone())
}
