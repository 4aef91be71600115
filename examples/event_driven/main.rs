//! Work that events start: uploads, a schedule, and messages in a queue. Failed tasks send an e-mail.
//!
//! `cargo run --example event_driven -- deploy` deploys the stage `local`: nothing to install, no account.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    app().run(events)
}

pub fn app() -> App {
    App::new("media")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
}

#[ecs_dsl::stack(app = app)]
pub fn events(stack: &mut Stack) {
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    stack.add(Cluster::new("main").insights(Insights::Enabled));
    let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
    stack.add(Alarms::standard("alarms", &alerts));
    stack.notify_failed_tasks(&alerts);
    let failed_starts = stack.add(Queue::new("failed-starts"));

    // Each uploaded picture starts a task, which writes thumbnails and records them in a table.
    let uploads = stack.add(Bucket::new("uploads"));
    let pictures = stack.add(Table::new("pictures", KeyAttribute::string("key")));
    stack.add(
        Job::new("thumbnails")
            .image(Image::ecr("media/thumbnails").tag("v7"))
            .cpu(1024)
            .memory(2048)
            .grant(uploads.read_write())
            .grant(pictures.read_write())
            .on(uploads.created("incoming/*.png"))
            .dead_letter(&failed_starts),
    );

    // A report each morning, once the thumbnails of the night are there.
    stack.add(
        Job::new("report")
            .image(Image::ecr("media/report").tag("v7"))
            .grant(pictures.read())
            .schedule(cron!("0 6 * * ? *"))
            .timezone("Europe/Berlin")
            .start_within(hours(1))
            .dead_letter(&failed_starts),
    );

    // As many workers as the messages need, and none while there are no messages.
    let unsent = stack.add(Queue::new("unsent"));
    let mails = stack.add(Queue::new("mails").dead_letter(&unsent, 5));
    stack.add(
        Worker::new("mailer")
            .image(Image::ecr("media/mailer").tag("v7"))
            .grant(mails.consume())
            .scale(0..=50, Target::backlog(&mails, 100)),
    );
    stack.output("Uploads", uploads.bucket_name());
    stack.output("MailQueue", mails.url());
}
