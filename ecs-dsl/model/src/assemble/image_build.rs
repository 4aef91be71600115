//! The images that a deployment builds, with the containers that run them.

use crate::cfn::type_names::ecs;
use crate::cfn::{Expr, LogicalId, Template};
use crate::diag::Spanned;
use crate::dsl::{Architecture, BuildSecretSource, ImageBuild, Stack, Task};
use crate::synth::Synthesized;

/// An image to build for a container, with the parameters of the builder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImageToBuild {
    /// The name of the component.
    pub component: String,
    /// The logical id of the task definition.
    pub task_definition: LogicalId,
    /// The container's name.
    pub container: String,
    /// The folder of the build's context, as the program has it.
    pub context: String,
    /// The Dockerfile, relative to the context.
    pub file: String,
    /// The stage of the Dockerfile; the last one if there is none.
    pub target: Option<String>,
    /// The build arguments, in the order of the program.
    pub arguments: Vec<(String, String)>,
    /// The ids of secrets, and from where they are read.
    pub secrets: Vec<(String, SecretSource)>,
    /// The platforms, in the notation of builders: `linux/arm64`.
    pub platforms: Vec<String>,
    /// Sources of cached layers.
    pub cache_from: Vec<String>,
    /// Destinations of cached layers.
    pub cache_to: Vec<String>,
}

/// From where a build reads a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretSource {
    /// An environment variable.
    Variable(String),
    /// A file.
    File(String),
}

/// The images that the deployment of a stack builds, in the order of the program.
pub(super) fn images_to_build(stack: &Stack, synthesized: &Synthesized) -> Vec<ImageToBuild> {
    let mut found = Vec::new();
    for (position, (id, resource)) in synthesized.template.resources().enumerate() {
        if resource.type_name() != ecs::TASK_DEFINITION {
            continue;
        }
        let owner = synthesized.owner_position(position);
        let spec = owner.and_then(|owner| stack.components.get(owner));
        let Some(task) = spec.and_then(|spec| spec.task()) else {
            continue;
        };
        found.extend(of_task(task, id));
    }
    found
}

fn of_task<'a>(task: &'a Task, id: &'a LogicalId) -> impl Iterator<Item = ImageToBuild> + 'a {
    task.containers().filter_map(move |container| {
        let build = container.image.build_settings()?;
        Some(ImageToBuild {
            component: task.name.to_string(),
            task_definition: id.clone(),
            container: container.name.value.clone(),
            ..to_build(build, task.architecture, id)
        })
    })
}

fn to_build(build: &ImageBuild, architecture: Architecture, id: &LogicalId) -> ImageToBuild {
    let platforms = match build.platforms.as_slice() {
        [] => &[architecture],
        platforms => platforms,
    };
    let mut platforms: Vec<String> = platforms.iter().map(platform).collect();
    platforms.sort();
    platforms.dedup();
    let text = |value: &Option<Spanned<String>>| value.as_ref().map(|text| text.value.clone());
    let arguments = build.arguments.iter();
    let secrets = build.secrets.iter().map(|secret| {
        let source = match &secret.source {
            BuildSecretSource::Variable(name) => SecretSource::Variable(name.clone()),
            BuildSecretSource::File(path) => SecretSource::File(path.clone()),
        };
        (secret.id.value.clone(), source)
    });
    ImageToBuild {
        component: String::new(),
        task_definition: id.clone(),
        container: String::new(),
        context: build.context.value.clone(),
        file: text(&build.file).unwrap_or_else(|| "Dockerfile".to_owned()),
        target: text(&build.target),
        arguments: arguments
            .map(|(name, value)| (name.value.clone(), value.clone()))
            .collect(),
        secrets: secrets.collect(),
        platforms,
        cache_from: build.cache_from.clone(),
        cache_to: build.cache_to.clone(),
    }
}

/// An architecture in the notation of builders.
fn platform(architecture: &Architecture) -> String {
    match architecture {
        Architecture::X86_64 => "linux/amd64",
        Architecture::Arm64 => "linux/arm64",
    }
    .to_owned()
}

/// Sets the tag of an image that the deployment builds, or tag and digest.
pub(super) fn set_version(template: &mut Template, image: &ImageToBuild, version: &str) {
    let mut resources = template.resources_mut();
    let found = resources.find(|(id, _)| **id == image.task_definition);
    let Some((_, resource)) = found else {
        return;
    };
    for property in resource.exprs_mut() {
        let Expr::List(containers) = property else {
            continue;
        };
        for container in containers {
            let Expr::Map(container) = container else {
                continue;
            };
            let name = container.get("Name").and_then(Expr::as_str);
            if name == Some(&image.container)
                && let Some(Expr::Concat(parts)) = container.get_mut("Image")
            {
                set_tag(parts, version);
            }
        }
    }
}

/// The tag follows the first colon of the last part: the name of the repository has none.
fn set_tag(parts: &mut [Expr], version: &str) {
    if let Some(Expr::Str(last)) = parts.last_mut()
        && let Some((repository, _)) = last.split_once(':')
    {
        *last = format!("{repository}:{version}").into();
    }
}

#[cfg(test)]
mod tests {
    use super::SecretSource;
    use crate::dsl::{
        App, Architecture, Cluster, Container, Image, Nat, Repository, ServiceBuilder, Stack,
        Stage, TaskBuilder, Vpc, Worker,
    };

    fn program(stack: &mut Stack) {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let images = stack.add(Repository::new("orders"));
        let image = Image::build("./orders")
            .repository(images.repository_name())
            .secret_file("npm", "token")
            .platform(Architecture::X86_64)
            .platform(Architecture::Arm64)
            .platform(Architecture::X86_64);
        let proxy = Image::build("./proxy")
            .repository("shop/proxy")
            .file("Proxy");
        let orders = Worker::new("orders").image(image).desired_count(0);
        stack.add(
            orders
                .architecture(Architecture::Arm64)
                .sidecar(Container::new("proxy", proxy)),
        );
    }

    #[test]
    fn images_have_the_settings_of_the_program_and_get_their_tags() {
        let app = App::new("shop").stage(Stage::new("dev"));
        let mut stack = app.synth("dev", program).unwrap().stacks.remove(0);
        let images = stack.images_to_build.clone();
        let [orders, proxy] = images.as_slice() else {
            panic!("{images:?}");
        };
        assert_eq!(orders.component, "orders");
        assert_eq!(orders.task_definition.as_str(), "OrdersTaskDefinition");
        assert_eq!(
            (orders.container.as_str(), proxy.container.as_str()),
            ("orders", "proxy")
        );
        assert_eq!(
            (orders.file.as_str(), proxy.file.as_str()),
            ("Dockerfile", "Proxy")
        );
        assert_eq!(orders.platforms, ["linux/amd64", "linux/arm64"]);
        assert_eq!(proxy.platforms, ["linux/arm64"]);
        let secret = ("npm".to_owned(), SecretSource::File("token".to_owned()));
        assert_eq!(orders.secrets, [secret]);
        let image_of = |template: &str, container: usize| {
            let template: serde_json::Value = serde_json::from_str(template).unwrap();
            let definition = &template["Resources"]["OrdersTaskDefinition"]["Properties"];
            let image = &definition["ContainerDefinitions"][container]["Image"]["Fn::Sub"];
            image
                .as_str()
                .unwrap()
                .rsplit_once('/')
                .unwrap()
                .1
                .to_owned()
        };
        let before = stack.template.to_json();
        assert_eq!(image_of(&before, 0), "${OrdersRepository}:not-built");
        stack.set_image_version(orders, "0a");
        stack.set_image_version(proxy, "0b");
        stack.set_image_version(proxy, "0b@sha256:0c");
        let after = stack.template.to_json();
        assert_eq!(image_of(&after, 0), "${OrdersRepository}:0a");
        assert_eq!(image_of(&after, 1), "proxy:0b@sha256:0c");
    }
}
