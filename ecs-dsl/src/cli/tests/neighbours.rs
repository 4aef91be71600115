//! One stack of several: what the others have to say.

use super::deploy::Local;
use super::inbox;
use crate::cli::exit;
use crate::dsl::Stacks;

/// Each of three stacks reads a value of the one before.
fn chain(stacks: &mut Stacks) {
    let queue = |stacks: &mut Stacks, scope: &str| {
        stacks
            .stack(scope)
            .resource("inbox", crate::cfn::aws::sqs::Queue::new())
    };
    let network = queue(stacks, "network");
    stacks
        .stack("services")
        .output("Network", network.reference());
    let services = queue(stacks, "services");
    stacks
        .stack("reports")
        .output("Services", services.reference());
    inbox(stacks.stack("reports"));
}

#[test]
fn what_deployed_stacks_stand_on_is_not_destroyed() {
    let local = Local::new();
    local.run(chain, "deploy");
    let ran = local.run(chain, "destroy --stack network");
    let expected = "error: `shop-network-local` is still needed by `shop-reports-local`, `shop-services-local`\n  \
                    = help: run `app destroy --stack reports --stage local`, then \
                    `app destroy --stack services --stage local` first\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::REFUSED, expected));
    for stack in ["reports", "services", "network"] {
        let ran = local.run(chain, &format!("destroy --stack {stack}"));
        assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    }
}

#[test]
fn what_stands_on_stacks_that_are_not_there_is_not_deployed() {
    let local = Local::new();
    let ran = local.run(chain, "deploy --stack shop-services-local");
    let expected = "error: `shop-services-local` needs `shop-network-local` to be deployed first\n  \
                    = help: run `app deploy --stack network --stage local` first, or \
                    `app deploy --stage local` for all stacks in their order\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::REFUSED, expected));
    for stack in ["network", "services"] {
        let ran = local.run(chain, &format!("deploy --stack {stack}"));
        assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    }
}
