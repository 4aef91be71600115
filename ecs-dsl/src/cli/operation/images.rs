//! Images that are shipped: `--image`, `--images`, environment variable.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use serde_json::Value;

use crate::assemble::{Assembly, SynthesizedComponent, SynthesizedStack};
use crate::cfn::Document;
use crate::cfn::image_expression::ImageExpression;
use crate::cfn::type_names::ecs;
use crate::cli::image_error::ImageError;
use crate::cli::{CliError, document};
use crate::deploy::engine::{ContainerId, ImageRequest, RequestedImage};
use crate::dsl::Stage;
use crate::rules::image_tag;

/// The environment variable in which pipelines give images: `order=v8,payment=sha256:…`.
const VARIABLE: &str = "ECS_DSL_IMAGES";

/// The id of the argument that names components with their images.
pub(in crate::cli) const IMAGE: &str = "image";

/// Where images to ship are given: `--image`, `--images`, environment variable.
#[derive(Debug, Default, Args)]
pub(in crate::cli) struct ImageArguments {
    /// Ship this tag or digest of a component's image instead of the program's (repeatable); later deployments keep it until
    /// the program names another image; NAME/CONTAINER names another container than the component's main one
    #[arg(id = IMAGE, long, value_name = "NAME=TAG")]
    flags: Vec<GivenImage>,
    /// Read images to ship from a JSON file: an object of names and tags or digests; the environment variable ECS_DSL_IMAGES
    /// has them as a list, `order=v8,payment=v9`
    #[arg(id = "images", long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Start new tasks of all services, even if nothing changes
    #[arg(long)]
    force_new_deployment: bool,
}

/// The images to ship, by stack and container.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct GivenImages {
    stacks: BTreeMap<String, BTreeMap<ContainerId, RequestedImage>>,
    /// The flags that give them, by stack.
    flags: BTreeMap<String, Vec<String>>,
    force_new_deployment: bool,
}

/// A name and a tag or digest.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GivenImage {
    name: String,
    version: String,
}

impl fmt::Display for GivenImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.name, self.version)
    }
}

impl FromStr for GivenImage {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, version) = match text.split_once('=') {
            Some((name, version)) if !name.is_empty() => (name.trim(), version.trim()),
            _ => return Err("expected a name and a tag or digest, such as `order=v8`".to_owned()),
        };
        match image_tag(version) {
            Ok(()) => Ok(Self {
                name: name.to_owned(),
                version: version.to_owned(),
            }),
            Err(violation) => Err(format!(
                "`{version}` isn't a tag or digest of an image: {}",
                violation.allowed
            )),
        }
    }
}

/// A container of a stack, as the operator names it.
struct NamedContainer<'a> {
    stack: &'a SynthesizedStack,
    name: String,
    /// Another name, with that of the container, for the main one.
    full_name: String,
    id: ContainerId,
    /// Whether its image has a tag that can be replaced.
    is_replaceable: bool,
}

impl ImageArguments {
    /// The images to ship with these stacks of the stage. A flag precedes the file, and the file the variable.
    ///
    /// # Errors
    /// If one names a container that no stack has, if a flag names one of a stack that isn't deployed, or if the file can't be read.
    pub(in crate::cli) fn read(
        &self,
        assembly: &Assembly,
        stacks: &[&SynthesizedStack],
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<GivenImages, CliError> {
        let containers = named_containers(assembly)?;
        let mut found = GivenImages {
            force_new_deployment: self.force_new_deployment,
            ..GivenImages::default()
        };
        if self.force_new_deployment {
            for stack in stacks {
                found.add_flag(&stack.name, "--force-new-deployment");
            }
        }
        for container in &containers {
            let known = found
                .stacks
                .entry(container.stack.name.clone())
                .or_default();
            known.insert(
                container.id.clone(),
                RequestedImage::new(container.name.clone()),
            );
        }
        for given in from_variable(variable)? {
            found.add(&given, &containers)?;
        }
        if let Some(path) = &self.file {
            for given in read_file(path)? {
                found.add(&given, &containers)?;
            }
            for stack in stacks {
                found.add_flag(&stack.name, &format!("--images {}", path.display()));
            }
        }
        for given in &self.flags {
            let stack = found.add(given, &containers)?.to_owned();
            if !stacks.iter().any(|selected| selected.name == stack) {
                let name = given.name.clone();
                return Err(ImageError::OtherStack { name, stack }.into());
            }
            found.add_flag(&stack, &format!("--image {given}"));
        }
        Ok(found)
    }
}

impl GivenImages {
    /// What is decided about the images of a stack.
    pub(in crate::cli) fn for_stack(&self, stack: &str, stage: &Stage) -> ImageRequest {
        let mut request = ImageRequest::default();
        request.containers = self.stacks.get(stack).cloned().unwrap_or_default();
        request.pin = stage.pins_images();
        request.force_new_deployment = self.force_new_deployment;
        request
    }

    /// The flags that another deployment needs, by stack.
    pub(in crate::cli) fn flags(&self) -> BTreeMap<String, Vec<String>> {
        self.flags.clone()
    }

    fn add_flag(&mut self, stack: &str, flag: &str) {
        let flags = self.flags.entry(stack.to_owned()).or_default();
        flags.push(flag.to_owned());
    }

    /// Sets a given image; returns the name of its stack.
    fn add<'a>(
        &mut self,
        given: &GivenImage,
        containers: &[NamedContainer<'a>],
    ) -> Result<&'a str, CliError> {
        let mut named = containers.iter();
        let named = named
            .find(|container| container.name == given.name || container.full_name == given.name);
        let Some(container) = named else {
            let known = containers.iter().map(|container| container.name.clone());
            return Err(ImageError::UnknownContainer {
                name: given.name.clone(),
                known: known.collect(),
            }
            .into());
        };
        if !container.is_replaceable {
            let name = given.name.clone();
            return Err(ImageError::NotReplaceable { name }.into());
        }
        let stack = self.stacks.entry(container.stack.name.clone()).or_default();
        if let Some(requested) = stack.get_mut(&container.id) {
            requested.given = Some(given.version.clone());
        }
        Ok(&container.stack.name)
    }
}

/// The containers of the task definitions that the components of all stacks have.
fn named_containers(assembly: &Assembly) -> Result<Vec<NamedContainer<'_>>, CliError> {
    let mut found = Vec::new();
    for stack in &assembly.stacks {
        let template = document(stack)?;
        for component in &stack.components {
            found.extend(containers_of(stack, component, &template));
        }
    }
    Ok(found)
}

fn containers_of<'a>(
    stack: &'a SynthesizedStack,
    component: &SynthesizedComponent,
    template: &Document,
) -> Vec<NamedContainer<'a>> {
    let ids: BTreeSet<&str> = component.resources.iter().map(|id| id.as_str()).collect();
    let definitions = template.of_type(ecs::TASK_DEFINITION);
    let mut found = Vec::new();
    for definition in definitions.filter(|definition| ids.contains(definition.id)) {
        let containers = definition.list("ContainerDefinitions");
        let name = |container: &Value| container.get("Name")?.as_str().map(str::to_owned);
        let is_main =
            |name: &str| name == component.name || component.kept_name.as_deref() == Some(name);
        let mut names = containers.iter().filter_map(name);
        let main = names
            .clone()
            .find(|name| is_main(name))
            .or_else(|| names.next());
        for container in containers {
            let Some(own) = name(container) else { continue };
            let full_name = format!("{}/{own}", component.name);
            let image = container.get("Image");
            found.push(NamedContainer {
                stack,
                name: match main.as_ref() == Some(&own) {
                    true => component.name.clone(),
                    false => full_name.clone(),
                },
                full_name,
                id: ContainerId {
                    definition: definition.id.to_owned(),
                    container: own,
                },
                is_replaceable: image.is_some_and(|image| ImageExpression::new(image).is_some()),
            });
        }
    }
    found
}

fn from_variable(variable: impl Fn(&str) -> Option<String>) -> Result<Vec<GivenImage>, CliError> {
    let text = variable(VARIABLE).unwrap_or_default();
    let entries = text.split(',').map(str::trim);
    let entries = entries.filter(|entry| !entry.is_empty());
    let given = entries.map(|entry| {
        entry.parse().map_err(|reason| {
            let variable = VARIABLE;
            CliError::from(ImageError::InvalidVariable { variable, reason })
        })
    });
    given.collect()
}

/// The images in a file: `{"order": "v8", "order/proxy": "sha256:…"}`.
fn read_file(path: &Path) -> Result<Vec<GivenImage>, CliError> {
    let text = std::fs::read_to_string(path).map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    let images = serde_json::from_str(&text)
        .map_err(|error| error.to_string())
        .and_then(|json| images(&json));
    images.map_err(|reason| {
        let path = path.to_owned();
        ImageError::InvalidFile { path, reason }.into()
    })
}

fn images(json: &Value) -> Result<Vec<GivenImage>, String> {
    let Value::Object(object) = json else {
        return Err("expected an object of names and tags".to_owned());
    };
    let given = object.iter().map(|(name, version)| match version {
        Value::String(version) => format!("{name}={version}").parse(),
        _ => Err(format!("the tag of `{name}` isn't a text")),
    });
    given.collect()
}
