//! Builds and pushes the images of a stage before its deployment.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::silent_observer::SilentObserver;
use crate::assemble::{Assembly, ImageToBuild, SecretSource, SynthesizedStack};
use crate::cfn::Document;
use crate::cli::connection::{Connected, Connection, wait};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::{CliError, Session, document};
use crate::deploy::engine::{DeployTarget, Engine, Interruption};
use crate::deploy::images::{
    self, BuildError, BuildSettings, BuilderTool, ImageBuild, ImageBuilder, Registry, content_tag,
};
use crate::deploy::{ControlPlane as _, EcrImage, ResourceLookup as _};
use crate::rules::PrivateRepository;

/// How the images of the program are built.
#[derive(Debug, Args)]
pub(in crate::cli) struct BuildArguments {
    /// Build images with this program [default: the first of docker, podman and buildah that works]
    #[arg(
        long,
        value_name = "PROGRAM",
        env = "ECS_DSL_BUILDER",
        hide_env_values = true
    )]
    builder: Option<BuilderTool>,
    /// Build the images of the stage `local` too, and push them to this registry on this machine
    #[arg(
        long,
        value_name = "HOST:PORT",
        env = "ECS_DSL_REGISTRY",
        hide_env_values = true
    )]
    registry: Option<String>,
}

/// Where the images of a stage are pushed to.
pub(in crate::cli) struct ImageStage<'a> {
    pub(in crate::cli) connection: &'a Connection,
    pub(in crate::cli) target: &'a DeployTarget,
    /// The names of the stacks that are deployed.
    pub(in crate::cli) stacks: &'a [String],
}

/// Gives the images that the program builds their tags: hashes of what is built. Builds nothing.
pub(in crate::cli) fn tag_images(assembly: &mut Assembly) -> Result<(), CliError> {
    for stack in &mut assembly.stacks {
        for image in stack.images_to_build.clone() {
            let tag = content_tag(&image.component, &settings(&image))?;
            stack.set_image_version(&image, &tag);
        }
    }
    Ok(())
}

impl BuildArguments {
    /// Builds and pushes the images of the selected stacks that aren't in their repositories. Those of the stage `local` only with
    /// `--registry`.
    pub(in crate::cli) fn build_images(
        &self,
        session: &mut Session<'_>,
        assembly: &mut Assembly,
        stage: &ImageStage<'_>,
    ) -> Result<(), CliError> {
        let is_selected = |stack: &&SynthesizedStack| stage.stacks.contains(&stack.name);
        let mut selected = assembly.stacks.iter().filter(is_selected);
        let registry = match (&self.registry, assembly.stage.is_local()) {
            (Some(host), true) => Registry::Local(host.clone()),
            (None, true) => return Ok(()),
            (_, false) => Registry::Ecr,
        };
        if selected.all(|stack| stack.images_to_build.is_empty()) {
            return Ok(());
        }
        let printer = &mut session.printer;
        let pushed = wait(async {
            let connected = stage.connection.open(&assembly.stage).await?;
            connected.caller_identity().await?;
            let console = Console::new(printer, connected.label(), StackCount::One);
            let mut builds = Vec::new();
            for stack in assembly.stacks.iter().filter(is_selected) {
                builds.extend(builds_of(stack, stage.target, &connected).await?);
            }
            let builder = ImageBuilder {
                cloud: &connected,
                registry: registry.clone(),
                tool: self.builder,
                report: &|build, step| {
                    console.print(format_args!("image of `{}`: {step}", build.image));
                },
                is_interrupted: &|| console.interrupts.interruption() != Interruption::None,
            };
            let is_local = assembly.stage.is_local();
            let running = builder.ensure(&builds);
            let pushed = console.with_interrupts(is_local, running).await?;
            let pushed = pushed.into_iter().map(|image| image.digest);
            Ok(builds.into_iter().zip(pushed).collect::<Vec<_>>())
        })?;
        if matches!(registry, Registry::Local(_)) {
            // On AWS, the engine looks up the digests in ECR. The local engine has no registry.
            set_digests(assembly, stage.stacks, &pushed);
        }
        Ok(())
    }
}

/// Adds their digests to the tags of images in the order in which they were built.
fn set_digests(assembly: &mut Assembly, stacks: &[String], pushed: &[(ImageBuild, String)]) {
    let mut pushed = pushed.iter();
    let selected = assembly.stacks.iter_mut();
    for stack in selected.filter(|stack| stacks.contains(&stack.name)) {
        for (image, (build, digest)) in stack.images_to_build.clone().iter().zip(&mut pushed) {
            let version = format!("{}@{digest}", build.target.reference);
            stack.set_image_version(image, &version);
        }
    }
}

/// What is to be built for a stack, each with its repository.
async fn builds_of(
    stack: &SynthesizedStack,
    target: &DeployTarget,
    connected: &Connected,
) -> Result<Vec<ImageBuild>, CliError> {
    let template = document(stack)?;
    let stored = stored_parameters(&template, connected).await?;
    let references: Vec<Value> = stack
        .images_to_build
        .iter()
        .map(|image| reference(&template, image, &stored))
        .collect();
    let mut target = target.clone();
    let region = target
        .region
        .get_or_insert_with(|| connected.region().to_owned());
    let region = region.clone();
    let mut observer = SilentObserver;
    let mut engine = Engine::new(connected, &mut observer);
    let texts = engine
        .resolve_values(&stack.name, &template, &target, &references)
        .await?;
    let builds = stack.images_to_build.iter().zip(texts);
    builds
        .map(|(image, text)| {
            let text = text.unwrap_or_default();
            let repository = PrivateRepository::from_reference(&text);
            let tag = text.rsplit_once(':').map(|(_, tag)| tag);
            match (repository, tag) {
                (Some(repository), Some(tag)) => Ok(ImageBuild {
                    image: image.component.clone(),
                    settings: settings(image),
                    target: EcrImage {
                        account: None,
                        region: Some(repository.region.to_owned()).filter(|own| *own != region),
                        repository: repository.name.to_owned(),
                        reference: tag.to_owned(),
                    },
                }),
                _ => Err(CliError::from(BuildError::UnknownRepository {
                    image: image.component.clone(),
                })),
            }
        })
        .collect()
}

/// The values of the template's parameters that are SSM parameters and have been stored: names of repositories of other stacks.
async fn stored_parameters(
    template: &Document,
    connected: &Connected,
) -> Result<Vec<(String, String)>, CliError> {
    let parameters = template.section("Parameters");
    let named = parameters.iter().filter_map(|(id, parameter)| {
        let is_stored = parameter["Type"]
            .as_str()?
            .starts_with("AWS::SSM::Parameter::Value");
        let name = parameter["Default"].as_str().filter(|_| is_stored)?;
        Some((id.clone(), name.to_owned()))
    });
    let named: Vec<(String, String)> = named.collect();
    let names: BTreeSet<String> = named.iter().map(|(_, name)| name.clone()).collect();
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let values = connected.stored_values(&names).await?;
    let known = named.into_iter();
    let known = known.filter_map(|(id, name)| Some((id, values.get(&name)?.clone())));
    Ok(known.collect())
}

/// The image of a container in the template, with the values of stored parameters.
fn reference(template: &Document, image: &ImageToBuild, stored: &[(String, String)]) -> Value {
    let definition = template.resource(image.task_definition.as_str());
    let containers = definition
        .as_ref()
        .and_then(|definition| definition.property("ContainerDefinitions")?.as_array());
    let mut containers = containers.into_iter().flatten();
    let container = containers.find(|container| container["Name"] == image.container.as_str());
    let mut reference = container.map_or(Value::Null, |container| container["Image"].clone());
    if let Some(Value::String(text)) = reference.get_mut("Fn::Sub") {
        for (id, value) in stored {
            *text = text.replace(&format!("${{{id}}}"), value);
        }
    }
    reference
}

/// The settings of a build, with paths of this machine.
fn settings(image: &ImageToBuild) -> BuildSettings {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let base = package.unwrap_or_default();
    let secrets = image.secrets.iter().map(|(id, source)| {
        let source = match source {
            SecretSource::Variable(name) => images::SecretSource::Variable(name.clone()),
            SecretSource::File(path) => images::SecretSource::File(absolute(&base, path)),
        };
        (id.clone(), source)
    });
    let (context, file) = (absolute(&base, &image.context), PathBuf::from(&image.file));
    let mut settings = BuildSettings::new(context, file, image.platforms.clone());
    settings.target.clone_from(&image.target);
    settings.arguments.clone_from(&image.arguments);
    settings.secrets = secrets.collect();
    settings.cache_from.clone_from(&image.cache_from);
    settings.cache_to.clone_from(&image.cache_to);
    settings
}

fn absolute(base: &Path, path: &str) -> PathBuf {
    let components = Path::new(path).components();
    let clean = components.filter(|part| !matches!(part, std::path::Component::CurDir));
    base.join(clean.collect::<PathBuf>())
}
