//! Images that can't be pulled or run, and images whose changes aren't deployed.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Architecture, Image, ImageBuild, ImageSource, Stack, Task};
use crate::rules::{self, codes, is_moving_tag, is_secret_name};

/// The words in image names for x86-64, and for Arm.
const X86_64: &[&str] = &["amd64", "x86"];
const ARM64: &[&str] = &["arm64", "aarch64", "arm64v8", "armv8"];

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        check_tag(&container.image, report);
        check_source(&container.image, report);
        check_architecture(&container.image, task.architecture, report);
        if let Some(build) = container.image.build_settings() {
            check_platforms(build, task.architecture, report);
            check_arguments(build, report);
        }
    }
}

/// Valid parts may form an invalid reference, such as a name that already has a tag and a second tag.
fn check_source(image: &Image, report: &mut Report<'_>) {
    if let (ImageSource::Registry(name), Some(tag)) = (&image.source, &image.tag)
        && rules::image_reference(name).is_ok()
        && let Some(whole) = image.reference().expr().as_str()
    {
        report.value(whole, tag.origin, rules::image_reference(whole));
    }
}

/// Tasks can't run an image that isn't built for their architecture.
fn check_platforms(build: &ImageBuild, architecture: Architecture, report: &mut Report<'_>) {
    if build.platforms.is_empty() || build.platforms.contains(&architecture) {
        return;
    }
    let message = format!(
        "the image isn't built for `Architecture::{architecture:?}`, on which its tasks run"
    );
    let diagnostic = Diagnostic::error(codes::IMAGE_BUILD_WITHOUT_TASK_ARCHITECTURE, message)
        .allowed("the architecture of the tasks, alone or among others")
        .hint(format!(
            "add `.platform(Architecture::{architecture:?})`, or remove `.platform(…)`"
        ));
    report.add(diagnostic, build.origin());
}

/// Build arguments can be read from the image.
fn check_arguments(build: &ImageBuild, report: &mut Report<'_>) {
    for (name, value) in &build.arguments {
        if !is_secret_name(&name.value) && !rules::is_secret_value(value) {
            continue;
        }
        let message = format!(
            "build argument `{}` looks like a secret, and can be read from the history of the image",
            name.value
        );
        let diagnostic = Diagnostic::warning(codes::SECRET_IN_BUILD_ARGUMENT, message)
            .allowed("build arguments without secrets")
            .hint(
                "use `.secret_variable(id, variable)` or `.secret_file(id, path)`, and mount it with `RUN --mount=type=secret,id=…`",
            );
        report.add(diagnostic, name.origin);
    }
}

/// Compares the words in the image's name, if they are for one architecture only.
fn check_architecture(image: &Image, architecture: Architecture, report: &mut Report<'_>) {
    let tag = image.tag.as_ref().map_or("", |tag| tag.value.as_str());
    let name = format!("{}:{tag}", image.known_name().unwrap_or_default()).to_ascii_lowercase();
    let words: Vec<&str> = name.split(['/', ':', '.', '-', '_', '@']).collect();
    let has_any = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    let (image_is, task_is) = match (architecture, has_any(X86_64), has_any(ARM64)) {
        (Architecture::X86_64, false, true) => ("Architecture::Arm64", "X86_64"),
        (Architecture::Arm64, true, false) => ("Architecture::X86_64", "Arm64"),
        _ => return,
    };
    let message = format!(
        "image `{}` is for `{image_is}` according to its name",
        name.trim_end_matches(':')
    );
    let diagnostic = Diagnostic::warning(codes::IMAGE_ARCHITECTURE_MISMATCH, message)
        .allowed(format!(
            "images for `Architecture::{task_is}`, the architecture of the tasks"
        ))
        .hint(format!(
            "add `.architecture({image_is})`, or use an image for the other architecture"
        ));
    report.add(
        diagnostic,
        image.tag.as_ref().map_or(image.origin, |tag| tag.origin),
    );
}

fn check_tag(image: &Image, report: &mut Report<'_>) {
    // A reference may have a tag or a digest itself.
    let own = match &image.source {
        // Its tag is a hash of what is built.
        ImageSource::Build(_) => return,
        ImageSource::Ecr(_) => None,
        ImageSource::Registry(reference) if reference.contains('@') => return,
        ImageSource::Registry(reference) => reference
            .rsplit('/')
            .next()
            .and_then(|name| name.split_once(':'))
            .map(|(_, tag)| tag),
    };
    let (tag, origin) = match (&image.tag, own) {
        (Some(tag), _) => (Some(tag.value.as_str()), tag.origin),
        (None, own) => (own, image.origin),
    };
    let what = match tag {
        None => "no tag, so it defaults to `latest`".to_owned(),
        Some(tag) if is_moving_tag(tag) => format!("the tag `{tag}`"),
        Some(_) => return,
    };
    let name = image
        .known_name()
        .map(|name| format!("`{name}` "))
        .unwrap_or_default();
    let message = format!("image {name}has {what}; new images aren't deployed");
    let diagnostic = Diagnostic::warning(codes::IMAGE_TAGGED_LATEST, message)
        .allowed("a different tag for each version, or a digest")
        .hint("add `.tag(\"v7\")` with the version or commit of the build");
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::Architecture::{Arm64, X86_64};
    use crate::dsl::{Image, ImageBuild, TaskBuilder};

    #[test]
    fn ecr_image_without_tag_is_a_warning() {
        let diagnostics = check_service(|| service("order").image(Image::ecr("shop/order")));
        let message =
            "image `shop/order` has no tag, so it defaults to `latest`; new images aren't deployed";
        assert_warning(&diagnostics, "ECS1114", message);
    }

    // found: F11
    #[test]
    fn registry_image_without_tag_is_a_warning() {
        let with = |image: fn() -> Image| check_service(move || service("order").image(image()));
        let message =
            "image `nginx` has no tag, so it defaults to `latest`; new images aren't deployed";
        assert_warning(&with(|| Image::registry("nginx")), "ECS1114", message);
        let diagnostics = with(|| Image::registry("localhost:5000/nginx:latest"));
        assert_eq!(only(&diagnostics).0, "ECS1114");
        assert_silent(&with(|| Image::registry("localhost:5000/nginx:1.29")));
        assert_silent(&with(|| Image::registry("nginx").tag("1.29")));
    }

    #[test]
    fn latest_tag_is_a_warning() {
        let diagnostics =
            check_service(|| service("order").image(Image::ecr("shop/order").tag("latest")));
        let message = "image `shop/order` has the tag `latest`; new images aren't deployed";
        assert_warning(&diagnostics, "ECS1114", message);
        let main = check_service(|| service("order").image(Image::ecr("shop/order").tag("main")));
        let message = "image `shop/order` has the tag `main`; new images aren't deployed";
        assert_warning(&main, "ECS1114", message);
        let digest = format!("sha256:{}", "0".repeat(64));
        assert_silent(&check_service(|| {
            service("order").image(Image::ecr("shop/order").tag(&digest))
        }));
    }

    #[test]
    fn architecture_mismatch_is_a_warning() {
        let with = |architecture, image: fn() -> Image| {
            check_service(move || service("order").architecture(architecture).image(image()))
        };
        let arm = || Image::ecr("shop/order").tag("v7-arm64");
        let message =
            "image `shop/order:v7-arm64` is for `Architecture::Arm64` according to its name";
        assert_warning(&with(X86_64, arm), "ECS1128", message);
        assert_silent(&with(Arm64, arm));
        let intel = || Image::registry("public.ecr.aws/nginx/nginx:1.29-x86_64");
        assert_eq!(only(&with(Arm64, intel)).0, "ECS1128");
        assert_silent(&with(X86_64, intel));
        assert_silent(&with(X86_64, || Image::registry("nginx:1.29-amd64-arm64")));
        assert_silent(&with(X86_64, || Image::ecr("shop/charm64").tag("v1")));
    }

    #[test]
    fn ecr_registry_url_is_no_repository_name() {
        let name = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order";
        let message = format!(
            "ECR repository name `{name}` is a whole image reference, for which tasks have no permission to pull"
        );
        let diagnostics = check_service(|| service("order").image(Image::ecr(name).tag("v7")));
        assert_error(&diagnostics, "ECS1129", &message);
        assert_silent(&check_service(|| {
            service("order").image(Image::registry(format!("{name}:v7")))
        }));
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("public.ecr.aws/nginx/nginx:1.29"))
        }));
    }

    fn built(change: fn(ImageBuild) -> ImageBuild) -> crate::diag::Diagnostics {
        check_service(move || {
            let image = Image::build("./orders").repository("shop/orders");
            service("order").architecture(Arm64).image(change(image))
        })
    }

    #[test]
    fn image_build_is_for_the_architecture_of_its_task() {
        assert_silent(&built(|image| image));
        assert_silent(&built(|image| image.platform(X86_64).platform(Arm64)));
        let message = "the image isn't built for `Architecture::Arm64`, on which its tasks run";
        assert_error(&built(|image| image.platform(X86_64)), "ECS1177", message);
    }

    #[test]
    fn image_build_has_a_repository_and_valid_paths() {
        let without = check_service(|| service("order").image(Image::build("./orders")));
        let message = "the image that is built has no repository to push to";
        assert_error(&without, "ECS1176", message);
        for change in [
            |image: ImageBuild| image.file("--help"),
            |image: ImageBuild| image.target("a b"),
            |image: ImageBuild| image.argument("A=B", "1"),
            |image: ImageBuild| image.secret_file("npm", "a,b"),
            |image: ImageBuild| image.secret_variable("", "NPM_TOKEN"),
        ] {
            assert_eq!(only(&built(change)).0, "ECS1175");
        }
        let url = |image: ImageBuild| image.file("Dockerfile").target("runtime");
        assert_silent(&built(url));
    }

    #[test]
    fn secret_in_a_build_argument_is_a_warning() {
        let message = "build argument `NPM_TOKEN` looks like a secret, and can be read from the history of the image";
        let found = built(|image| image.argument("NPM_TOKEN", "npm"));
        assert_warning(&found, "ECS1178", message);
        assert_silent(&built(|image| image.argument("VERSION", "2.1")));
        assert_silent(&built(|image| image.secret_variable("npm", "NPM_TOKEN")));
    }

    #[test]
    fn second_tag_is_an_error() {
        let diagnostics =
            check_service(|| service("order").image(Image::registry("nginx:1.29").tag("2")));
        assert_error(
            &diagnostics,
            "ECS1113",
            "image reference `nginx:1.29:2` is invalid",
        );
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("nginx").tag("2"))
        }));
    }
}
