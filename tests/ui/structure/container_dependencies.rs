use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let agent = Container::new("agent", Image::registry("agent:1.2"));
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .container(|main| main.depends_on("cache", ContainerCondition::Start))
            .sidecar(agent)
            .sidecar(Container::new("proxy", Image::registry("nginx:1.29"))),
    );
    stack.add(
        Worker::new("report")
            .image(Image::ecr("shop/report").tag("v7"))
            .container(|main| {
                main.depends_on("agent", ContainerCondition::Healthy)
                    .depends_on("init", ContainerCondition::Success)
            })
            .sidecar(Container::new("agent", Image::registry("agent:1.2")))
            .sidecar(Container::new("init", Image::registry("init:1.2"))),
    );
    stack.add(
        Worker::new("alone")
            .image(Image::ecr("shop/alone").tag("v7"))
            .container(|main| main.depends_on("alone", ContainerCondition::Start)),
    );
    stack.add(
        Worker::new("other")
            .image(Image::ecr("shop/other").tag("v7"))
            .container(|main| main.depends_on("cache", ContainerCondition::Start)),
    );
}
