use ecs_dsl::prelude::*;

#[ecs_dsl::stack(part)]
fn stages(app: App) -> App {
    app.stage(
        Stage::new("prod")
            .region("eu-central-1")
            .notify("arn:aws:sns:eu-central-1:123456789012:first")
            .notify("arn:aws:sns:eu-central-1:123456789012:second")
            .region("us-east-1"),
    )
    .stage(Stage::local())
}

fn main() {
    stages(App::new("shop"));
}
