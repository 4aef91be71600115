//! The choice of the image of each container.

use serde_json::Value;

use super::{ContainerId, ImageDecision, ImageOrigin, ImageRequest};
use crate::cfn::image_expression::{ImageExpression, digest_of};
use crate::cfn::image_mark::ImageMark;
use crate::cfn::type_names::ecs;
use crate::cfn::{Document, DocumentResource};
use crate::deploy::engine::preflight::tags::FoundTag;

/// The tag of an image without one.
const DEFAULT_TAG: &str = "latest";

/// The image that a container is to have.
pub(super) struct ImageChoice {
    pub(super) id: ContainerId,
    /// The image with the chosen tag or digest, before the tag is looked up.
    pub(super) image: Value,
    /// The mark with which it is deployed. Without a digest and a shipped image, it isn't written.
    mark: ImageMark,
    decision: ImageDecision,
    /// What the stack has for the same choice: the image with its mark.
    deployed: Option<(Value, ImageMark)>,
}

/// A container with its image, mark and decision.
pub(super) struct ChosenImage {
    pub(super) id: ContainerId,
    pub(super) image: Value,
    pub(super) mark: Option<ImageMark>,
    pub(super) decision: ImageDecision,
}

/// The choices for the containers of `program`, of which `deployed` is what the stack has.
pub(super) fn choose(
    program: &Document,
    deployed: Option<&Document>,
    request: &ImageRequest,
) -> Vec<ImageChoice> {
    let definitions = program.of_type(ecs::TASK_DEFINITION);
    let choices = definitions.flat_map(|definition| {
        let deployed = deployed.and_then(|deployed| deployed.resource(definition.id));
        let containers = definition.list("ContainerDefinitions").iter();
        let choices = containers
            .filter_map(|container| choice((&definition, container), deployed.as_ref(), request));
        choices.collect::<Vec<_>>()
    });
    choices.collect()
}

/// The images of `program` that differ from what the stack has, as those of a deployment to return to.
pub(super) fn returned(
    program: &Document,
    deployed: Option<&Document>,
    request: &ImageRequest,
) -> Vec<ImageDecision> {
    let mut found = Vec::new();
    for definition in program.of_type(ecs::TASK_DEFINITION) {
        let old = deployed.and_then(|deployed| deployed.resource(definition.id));
        for container in definition.list("ContainerDefinitions") {
            let old = old
                .as_ref()
                .and_then(|old| image_of(old, container.get("Name")?));
            if old != container.get("Image") {
                found.extend(returned_image((&definition, container), request));
            }
        }
    }
    found
}

fn returned_image(
    (definition, container): (&DocumentResource<'_>, &Value),
    request: &ImageRequest,
) -> Option<ImageDecision> {
    let container_name = container.get("Name")?.as_str()?;
    let image = ImageExpression::new(container.get("Image")?)?;
    let mark = ImageMark::from_resource(definition, container_name);
    let own = image.version().unwrap_or(DEFAULT_TAG);
    let tag = mark.as_ref().and_then(|mark| mark.tag.as_deref());
    let program = mark.as_ref().map(|mark| Value::from(mark.program.as_str()));
    let program = program.as_ref().and_then(ImageExpression::new);
    let program = program.map(|program| program.version().unwrap_or(DEFAULT_TAG));
    Some(ImageDecision {
        name: request.name(&ContainerId {
            definition: definition.id.to_owned(),
            container: container_name.to_owned(),
        }),
        version: tag.unwrap_or(own).to_owned(),
        digest: image.digest().map(str::to_owned),
        origin: ImageOrigin::Returned,
        program: program.unwrap_or(own).to_owned(),
        unresolved: None,
    })
}

/// The image of the container with this name.
fn image_of<'a>(definition: &DocumentResource<'a>, name: &Value) -> Option<&'a Value> {
    let mut containers = definition.list("ContainerDefinitions").iter();
    containers
        .find(|found| found.get("Name") == Some(name))?
        .get("Image")
}

/// The choice for a container; `None` if its image is an expression without a tag, such as a parameter.
fn choice(
    (definition, container): (&DocumentResource<'_>, &Value),
    deployed: Option<&DocumentResource<'_>>,
    request: &ImageRequest,
) -> Option<ImageChoice> {
    let name = container.get("Name")?.as_str()?;
    let id = ContainerId {
        definition: definition.id.to_owned(),
        container: name.to_owned(),
    };
    let requested = request.containers.get(&id);
    let written = container.get("Image")?;
    let built = requested.and_then(|requested| requested.built.as_deref());
    let built =
        built.and_then(|version| Some(ImageExpression::new(written)?.with_version(version)));
    let written = built.as_ref().unwrap_or(written);
    let program = ImageExpression::new(written)?;
    let deployed = deployed.and_then(|definition| deployed_image(definition, name));
    let deployed = deployed.filter(|(_, mark)| mark.program == program.text());
    let given = requested.and_then(|requested| requested.given.clone());
    let shipped = deployed.as_ref().and_then(|(_, mark)| mark.shipped.clone());
    let origin = match (&given, &shipped) {
        (Some(_), _) => ImageOrigin::Requested,
        (None, Some(_)) => ImageOrigin::Shipped,
        (None, None) => ImageOrigin::Program,
    };
    let mark = ImageMark {
        program: program.text().to_owned(),
        shipped: given.or(shipped),
        tag: None,
    };
    let own = program.version().unwrap_or(DEFAULT_TAG);
    let version = mark.shipped.as_deref().unwrap_or(own).to_owned();
    let image = match &mark.shipped {
        Some(version) => program.with_version(version),
        None => written.clone(),
    };
    Some(ImageChoice {
        decision: ImageDecision {
            name: request.name(&id),
            digest: digest_of(&version).map(str::to_owned),
            version,
            origin,
            program: own.to_owned(),
            unresolved: None,
        },
        deployed: deployed.filter(|(_, deployed)| deployed.shipped == mark.shipped),
        id,
        image,
        mark,
    })
}

/// The image of a container of a deployed task definition, with its mark.
fn deployed_image(
    definition: &DocumentResource<'_>,
    container: &str,
) -> Option<(Value, ImageMark)> {
    let mark = ImageMark::from_resource(definition, container)?;
    let image = image_of(definition, &container.into())?;
    Some((image.clone(), mark))
}

impl ImageChoice {
    /// Whether its tag is to be looked up: it is the program's or given, has no digest yet, and isn't the value of a parameter.
    pub(super) fn is_looked_up(&self) -> bool {
        let is_fixed = self.decision.digest.is_some() || self.decision.version.contains("${");
        self.decision.origin != ImageOrigin::Shipped && !is_fixed
    }

    /// The chosen image, with what was found for its tag; `None` if it wasn't looked up.
    pub(super) fn finish(self, found: Option<FoundTag>) -> ChosenImage {
        let Self {
            id,
            image,
            mut mark,
            mut decision,
            deployed,
        } = self;
        let pinned = deployed.filter(|(image, _)| digest(image).is_some());
        let image = match (found, pinned) {
            // What was shipped stays exactly as it was deployed.
            (_, Some((deployed, old))) if decision.origin == ImageOrigin::Shipped => {
                mark.tag = old.tag;
                deployed
            }
            (Some(FoundTag::Digest(found)), _) => {
                mark.tag = Some(decision.version.clone());
                let expression = ImageExpression::new(&image);
                let pinned = expression.map(|expression| expression.with_version(&found));
                pinned.unwrap_or(image)
            }
            (Some(FoundTag::Unknown(reason)), Some((deployed, old))) => {
                decision.unresolved = Some(reason);
                mark.tag = old.tag;
                deployed
            }
            (Some(FoundTag::Unknown(reason)), None) => {
                decision.unresolved = Some(reason);
                image
            }
            (Some(FoundTag::Missing) | None, _) => image,
        };
        decision.digest = digest(&image);
        let is_marked = mark.shipped.is_some() || mark.tag.is_some();
        ChosenImage {
            id,
            image,
            mark: is_marked.then_some(mark),
            decision,
        }
    }
}

/// The digest in the image of a container definition.
fn digest(image: &Value) -> Option<String> {
    let expression = ImageExpression::new(image)?;
    expression.digest().map(str::to_owned)
}
