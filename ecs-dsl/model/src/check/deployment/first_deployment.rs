//! Services whose first deployment can't succeed, because the same stack creates the repository of their image.

use crate::cfn::{Handle, Value};
use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Image, Repository, ServiceRef, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    if service.min_tasks() == 0 {
        return;
    }
    for container in service.task().containers() {
        let image = &container.image;
        let mut own = stack.handles::<Repository>();
        let Some(repository) = own.find(|repository| is_in(image, repository)) else {
            continue;
        };
        let message = format!(
            "its image is in repository `{}` of the same stack, which is empty when the first deployment starts its tasks",
            repository.name()
        );
        let diagnostic = Diagnostic::warning(codes::REPOSITORY_DEPLOYED_WITH_ITS_SERVICE, message)
            .allowed("a repository of another stack, or one that exists")
            .hint("add the repositories to a stack of their own, such as `stacks.stack(\"images\")`, and push the images before the services are deployed");
        report.add(diagnostic, image.origin);
    }
}

/// Whether the stack creates the repository, and the image is in it.
fn is_in(image: &Image, repository: &Handle<Repository>) -> bool {
    let spec = repository.spec();
    let custom = spec.repository_name.as_ref();
    let is_own = |name: &Value<String>| {
        let has_name = |own: &String| name.expr().as_str() == Some(own);
        *name == repository.repository_name() || custom.is_some_and(|own| has_name(&own.value))
    };
    spec.imported.is_none() && image.own_repository().is_some_and(is_own)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Image, Repository, Service, ServiceBuilder, Stack, Stacks};

    fn pulling(image: Image) -> Service {
        service("order").image(image.tag("v1")).path("/*")
    }

    // found: L9
    #[test]
    fn image_in_a_repository_of_the_stack_is_a_warning() {
        let message = "its image is in repository `order` of the same stack, which is empty when the first deployment starts its tasks";
        let generated = |tasks: u32| {
            check(move |stack| {
                platform(stack);
                let images = stack.add(Repository::new("order"));
                let order = pulling(Image::ecr(images.repository_name()));
                stack.add(order.desired_count(tasks));
            })
        };
        assert_warning(&generated(1), "ECS1441", message);
        assert_silent(&generated(0));
        let named = check(|stack| {
            platform(stack);
            stack.add(Repository::new("order").repository_name("shop/order"));
            stack.add(pulling(Image::ecr("shop/order")));
        });
        assert_warning(&named, "ECS1441", message);
    }

    #[test]
    fn repository_that_exists_is_silent() {
        assert_silent(&check(|stack: &mut Stack| {
            platform(stack);
            let images = stack.add(Repository::import("order", "shop/order"));
            stack.add(pulling(Image::ecr(images.repository_name())));
        }));
        assert_silent(&check_program(&|stacks: &mut Stacks| {
            let images = stacks.stack("images");
            let order = images.add(Repository::new("order"));
            let shop = stacks.stack("shop");
            platform(shop);
            shop.add(pulling(Image::ecr(order.repository_name())));
        }));
    }
}
