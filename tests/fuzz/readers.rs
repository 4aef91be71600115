//! What reads files that others may have written: templates and state files. Each function takes any bytes, and must return.

#![allow(dead_code, reason = "each target uses one of them")]

use std::fs;

use ecs_dsl::cfn::Document;
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{
    ChangeSetKind, ChangeSetRequest, ControlPlane, DeleteRequest, TemplateSource, block_on,
};
use ecs_dsl::{cost, graph, plan};

/// The most polls until an operation must have ended, or doesn't.
const POLLS: usize = 30;

/// Reads a template, and everything that is computed from one.
pub(crate) fn template(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(document) = Document::parse(text) else {
        return;
    };
    let empty = Document::empty();
    for (before, after) in [(&empty, &document), (&document, &empty)] {
        let changes = plan::compare(before, after);
        assert!(
            plan::lines(&changes)
                .iter()
                .all(|line| !line.text.contains('\n'))
        );
    }
    assert!(
        plan::compare(&document, &document).is_empty(),
        "a change without a difference"
    );
    _ = cost::lines(&cost::estimate(&document));
    _ = (graph::mermaid(&document), graph::dot(&document));
}

/// Reads the file of a stack, updates the stack and deletes it.
pub(crate) fn state(data: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let stacks = folder.path().join("us-east-1/stacks");
    let written =
        fs::create_dir_all(&stacks).and_then(|()| fs::write(stacks.join("shop.json"), data));
    let (Ok(()), Ok(local)) = (written, Local::open(folder.path(), "us-east-1")) else {
        return;
    };
    _ = block_on(use_stack(&local));
}

async fn use_stack(local: &Local) {
    _ = local.describe_stack_resources("shop").await;
    _ = local.get_template("shop").await;
    _ = local.list_change_sets("shop").await;
    _ = local.list_parameter_readers().await;
    wait(local).await;
    let body = r#"{"Resources": {"Queue": {"Type": "AWS::SQS::Queue"}}}"#;
    let source = TemplateSource::Body(body.to_owned());
    let request = ChangeSetRequest::new("shop", "fuzz", ChangeSetKind::Update, source);
    if let Ok(arn) = local.create_change_set(&request).await {
        for _ in 0..POLLS {
            _ = local.describe_change_set(&arn).await;
        }
        _ = local.execute_change_set(&arn, "token").await;
        wait(local).await;
    }
    _ = local
        .delete_stack(&DeleteRequest::new("shop", "token"))
        .await;
    wait(local).await;
}

async fn wait(local: &Local) {
    for _ in 0..POLLS {
        match local.describe_stack("shop").await {
            Ok(Some(stack)) if stack.status.ends_with("_IN_PROGRESS") => {
                _ = local.events_since("shop", None).await;
            }
            _ => return,
        }
    }
}
