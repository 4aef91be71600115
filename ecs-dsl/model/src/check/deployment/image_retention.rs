//! Lifecycle policies of repositories that delete images which run, or to which a rollback can return.
//!
//! ECR doesn't know which images are in use: a policy deletes by number and age alone.

use crate::cfn::Handle;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Repository, Stack};
use crate::rules::codes;
use crate::rules::defaults::KEPT_DEPLOYMENTS;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for stack in stacks {
        for repository in stack.handles::<Repository>() {
            let images = images_in(&repository, stacks);
            if repository.spec().imported.is_none() && images > 0 {
                let mut report = Report::new(label(&**repository.spec()), diagnostics);
                check_number(&repository, images, &mut report);
                check_moved_tags(&repository, &mut report);
            }
        }
    }
}

/// How many containers of the app run images of the repository.
fn images_in(repository: &Handle<Repository>, stacks: &[Stack]) -> u32 {
    let tasks = stacks.iter().flat_map(Stack::tasks);
    let containers = tasks.flat_map(|task| task.containers());
    let own = repository.repository_name();
    let custom = repository.spec().repository_name.as_ref();
    let count = containers
        .filter_map(|container| container.image.own_repository())
        .filter(|name| {
            let text = name.expr().as_str();
            **name == own || custom.is_some_and(|custom| text == Some(custom.value.as_str()))
        })
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Each deployment may push an image for each container.
fn check_number(repository: &Handle<Repository>, images: u32, report: &mut Report<'_>) {
    let Some(kept) = repository.spec().keep_last else {
        return;
    };
    // The deployment that runs is one of those that are kept.
    let needed = KEPT_DEPLOYMENTS.saturating_mul(images);
    if kept.value >= needed {
        return;
    }
    let message = format!(
        "the lifecycle policy keeps `{}` images, and the last {KEPT_DEPLOYMENTS} deployments, to which `rollback` can return, may run {needed}",
        kept.value
    );
    let diagnostic = Diagnostic::warning(codes::FEWER_IMAGES_THAN_KEPT_DEPLOYMENTS, message)
        .allowed("an image for each container of each kept deployment")
        .hint(format!(
            "use `.keep_last({needed})` or more, and more still if a pipeline pushes images that it doesn't deploy"
        ));
    report.add(diagnostic, kept.origin);
}

/// An image loses its tag when the tag moves, also while tasks run it by its digest.
fn check_moved_tags(repository: &Handle<Repository>, report: &mut Report<'_>) {
    let spec = repository.spec();
    if !spec.mutable_tags {
        return;
    }
    let message = "a running image whose tag moves to another one has no tag, and is deleted by the lifecycle policy";
    let diagnostic = Diagnostic::warning(codes::RUNNING_IMAGE_EXPIRES, message)
        .allowed("immutable tags, one for each image")
        .hint("remove `.mutable_tags()`, and push each image with a tag of its own");
    report.add(diagnostic, spec.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Image, Repository, Service, Stack, Stacks};

    fn with(
        change: fn(Repository) -> Repository,
        services: &'static [&'static str],
    ) -> crate::diag::Diagnostics {
        check_program(&move |stacks: &mut Stacks| {
            let images = stacks.stack("images");
            let repository = images.add(change(Repository::new("shop")));
            let stack: &mut Stack = stacks.stack("shop");
            platform(stack);
            for name in services {
                let image = Image::ecr(repository.repository_name()).tag("v1");
                let order: Service = service(name).image(image);
                stack.add(order.path(format!("/{name}/*")));
            }
        })
    }

    #[test]
    fn fewer_images_than_kept_deployments_are_a_warning() {
        let message = "the lifecycle policy keeps `9` images, and the last 10 deployments, to which `rollback` can return, may run 10";
        let found = with(|images| images.keep_last(9), &["order"]);
        assert_warning(&found, "ECS1475", message);
        assert_silent(&with(|images| images.keep_last(10), &["order"]));
        assert_eq!(
            only(&with(|images| images.keep_last(19), &["order", "user"])).0,
            "ECS1475"
        );
        assert_silent(&with(|images| images.keep_last(20), &["order", "user"]));
        assert_silent(&with(|images| images, &["order"]));
        assert_silent(&with(|images| images.keep_last(1), &[]));
    }

    #[test]
    fn moved_tag_of_a_running_image_is_a_warning() {
        let message = "a running image whose tag moves to another one has no tag, and is deleted by the lifecycle policy";
        let found = with(|images| images.mutable_tags(), &["order"]);
        assert_warning(&found, "ECS1476", message);
        assert_silent(&with(|images| images.mutable_tags(), &[]));
    }
}
