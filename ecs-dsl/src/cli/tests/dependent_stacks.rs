//! Deploying or destroying one stack of several.

use super::deploy::LocalFolder;
use super::inbox;
use crate::cli::exit;
use crate::dsl::Stacks;

/// Three stacks, each of which reads an output of the one before.
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
fn stack_with_deployed_dependents_is_not_destroyed() {
    let local = LocalFolder::new();
    local.run(chain, "deploy");
    let ran = local.run(chain, "destroy --stack network");
    let destroy = |stack: &str| {
        format!(
            "`app destroy --stage local --stack {stack} --state {}`",
            local.state()
        )
    };
    let expected = format!(
        "error: deployed stacks depend on `shop-network-local`: `shop-reports-local`, `shop-services-local`\n  \
         = help: first run {}, then {}\n",
        destroy("reports"),
        destroy("services")
    );
    assert_eq!((ran.code, ran.err), (exit::NOTHING_CHANGED, expected));
    for stack in ["reports", "services", "network"] {
        let ran = local.run(chain, &format!("destroy --stack {stack}"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    }
}

#[test]
fn stack_without_its_dependencies_is_not_deployed() {
    let local = LocalFolder::new();
    let ran = local.run(chain, "deploy --stack shop-services-local");
    let state = local.state();
    let expected = format!(
        "error: `shop-services-local` depends on `shop-network-local`, not deployed yet\n  \
         = help: first run `app deploy --stage local --stack network --state {state}`, or \
         `app deploy --stage local --state {state}` to deploy all stacks in order\n"
    );
    assert_eq!((ran.code, ran.err), (exit::NOTHING_CHANGED, expected));
    for stack in ["network", "services"] {
        let ran = local.run(chain, &format!("deploy --stack {stack}"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    }
}
