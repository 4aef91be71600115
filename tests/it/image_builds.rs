//! Images that `deploy` builds with Buildah and pushes: to a registry from Debian's packages for the local engine, and to that of
//! the tests' server. Nothing is pulled: the image is `FROM scratch`.
//!
//! Without these programs the tests print a notice and pass; with `ECS_DSL_SERVERS=required` they fail.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::program::Program;

const SECRET: &str = "value-of-the-build-secret";

/// Notes each call, and may kill the program that makes it.
const WRAPPER: &str = r#"#!/bin/sh
verb=$1
[ "$verb" = --version ] && exec REAL "$@"
echo "$@" >>FOLDER/calls
[ "$(cat FOLDER/kill 2>/dev/null)" = "before $verb" ] && rm FOLDER/kill && kill -9 $PPID && exit 1
REAL "$@"
code=$?
[ $code = 0 ] && echo "$verb" >>FOLDER/completed
[ "$(cat FOLDER/kill 2>/dev/null)" = "after $verb" ] && rm FOLDER/kill && kill -9 $PPID
exit $code
"#;

/// A program with an image to build, and a builder that notes its calls.
struct Workshop {
    program: Program,
    tools: PathBuf,
}

impl Workshop {
    /// `None` if Buildah or the registry isn't installed.
    fn open(environment: Vec<(&'static str, String)>) -> Option<Self> {
        let buildah = installed("buildah")?;
        let program = Program::example("image_builds");
        let tools = program.folder().with_extension("tools");
        _ = fs::remove_dir_all(&tools);
        for folder in ["bin", "tmp"] {
            fs::create_dir_all(tools.join(folder)).unwrap();
        }
        let folder = tools.to_str().unwrap();
        let wrapper = WRAPPER.replace("REAL", buildah.to_str().unwrap());
        let path = tools.join("bin/buildah");
        fs::write(&path, wrapper.replace("FOLDER", folder)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let storage = tools.join("storage.conf");
        let settings = format!(
            "[storage]\ndriver = \"vfs\"\ngraphroot = \"{folder}/storage\"\nrunroot = \"{folder}/run\"\n"
        );
        fs::write(&storage, settings).unwrap();
        let text = |path: PathBuf| path.to_str().unwrap().to_owned();
        let path = std::env::var("PATH").unwrap_or_default();
        let program = program.with_envs(environment).with_envs(vec![
            ("PATH", format!("{folder}/bin:{path}")),
            ("ECS_DSL_BUILDER", "buildah".to_owned()),
            ("CONTAINERS_STORAGE_CONF", text(storage)),
            ("BUILDAH_ISOLATION", "chroot".to_owned()),
            ("TMPDIR", text(tools.join("tmp"))),
            ("BUILD_SECRET", SECRET.to_owned()),
        ]);
        let workshop = Self { program, tools };
        workshop.write("Dockerfile", "FROM scratch\nARG VERSION\nCOPY . /\n");
        workshop.write(".dockerignore", "*.log\n");
        workshop.write("orders", "the program");
        Some(workshop)
    }

    fn write(&self, name: &str, text: &str) {
        let folder = self.program.folder().join("orders");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
    }

    /// How often a command of the builder has succeeded.
    fn completed(&self, verb: &str) -> usize {
        let verbs = fs::read_to_string(self.tools.join("completed")).unwrap_or_default();
        verbs.lines().filter(|line| *line == verb).count()
    }

    /// Runs the program, which the builder kills at this point.
    fn killed(&self, point: &str, arguments: &[&str]) {
        fs::write(self.tools.join("kill"), point).unwrap();
        let output = self.program.start(arguments).wait_with_output().unwrap();
        assert_eq!(output.status.code(), None, "{point}: {output:?}");
    }

    /// The tags and digests of the images in the files of the local engine: of what is deployed and what was.
    fn deployed_images(&self) -> BTreeMap<String, String> {
        let state = self.program.folder().join(".ecs-dsl");
        let mut found = BTreeMap::new();
        for (path, text) in self.program.files() {
            let images = text.split("/shop/orders:").skip(1);
            for image in images.filter(|_| path.starts_with(&state)) {
                if let Some((tag, rest)) = image.split_once("@sha256:") {
                    found.insert(tag.to_owned(), format!("sha256:{}", &rest[..64]));
                }
            }
        }
        found
    }

    /// Asserts that these texts are in no file that remains outside of the builder's storage, and in no argument of the builder.
    #[track_caller]
    fn assert_nowhere(&self, texts: &[&str]) {
        assert_eq!(fs::read_dir(self.tools.join("tmp")).unwrap().count(), 0);
        let calls = fs::read_to_string(self.tools.join("calls")).unwrap();
        let files = self.program.files().into_iter().map(|(_, text)| text);
        for text in files.chain([calls]) {
            for secret in texts {
                assert!(!text.contains(secret), "{secret} is in: {text}");
            }
        }
    }
}

/// A registry on a free port, which ends with this value.
struct Registry {
    process: Child,
    host: String,
    folder: PathBuf,
}

impl Drop for Registry {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

impl Registry {
    fn start(folder: &Path) -> Option<Self> {
        let program = installed("docker-registry")?;
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let host = format!("127.0.0.1:{port}");
        let folder = folder.join("registry");
        fs::create_dir_all(&folder).unwrap();
        let settings = format!(
            "version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: {}\nhttp:\n  addr: {host}\n",
            folder.display()
        );
        let file = folder.join("settings.yml");
        fs::write(&file, settings).unwrap();
        let mut command = Command::new(program);
        command.arg("serve").arg(file);
        let process = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let registry = Self {
            process,
            host,
            folder,
        };
        // It accepts connections soon after its start.
        while std::net::TcpStream::connect(&registry.host).is_err() {
            std::thread::yield_now();
        }
        Some(registry)
    }

    /// The tags and digests in the registry's files.
    fn digests(&self) -> BTreeMap<String, String> {
        let tags = "docker/registry/v2/repositories/shop/orders/_manifests/tags";
        let entries = fs::read_dir(self.folder.join(tags)).unwrap();
        let digests = entries.map(|entry| {
            let entry = entry.unwrap();
            let digest = fs::read_to_string(entry.path().join("current/link")).unwrap();
            (entry.file_name().into_string().unwrap(), digest)
        });
        digests.collect()
    }
}

/// The path of a program of Debian's packages. `eprintln!` would be captured.
fn installed(name: &str) -> Option<PathBuf> {
    let path = Path::new("/usr/bin").join(name);
    if path.exists() {
        return Some(path);
    }
    let required = std::env::var("ECS_DSL_SERVERS").is_ok_and(|value| value == "required");
    assert!(
        !required,
        "ECS_DSL_SERVERS=required, and `{name}` isn't installed"
    );
    let notice = format!(
        "SKIPPED: a test that builds images needs `{name}` (Debian: apt-get install {name})"
    );
    writeln!(std::io::stderr(), "{notice}").expect("stderr takes a line");
    None
}

#[test]
fn image_is_built_pushed_and_deployed_with_its_digest() {
    let Some(workshop) = Workshop::open(Vec::new()) else {
        return;
    };
    let Some(registry) = Registry::start(&workshop.tools) else {
        return;
    };
    let deploy = ["deploy", "--registry", &registry.host];
    let run = workshop.program.succeed(&deploy);
    run.says("image of `orders`: building with `buildah`…")
        .says(&format!(
            "image of `orders`: pushing to `{}`…",
            registry.host
        ))
        .is_silent_about(SECRET);
    let first = workshop.deployed_images();
    assert_eq!(first, registry.digests());
    assert_eq!(first.len(), 1);

    let again = workshop.program.succeed(&deploy);
    again
        .says("image of `orders`: unchanged, not built again")
        .says("no changes");
    // Nothing that isn't in the context is part of the tag.
    workshop.write("debug.log", "other");
    workshop.program.succeed(&deploy).says("no changes");
    assert_eq!(
        (workshop.completed("build"), workshop.completed("push")),
        (1, 1)
    );

    workshop.write("orders", "the program, changed");
    workshop.program.succeed(&deploy);
    let both = workshop.deployed_images();
    assert_eq!(both, registry.digests());
    assert_eq!((workshop.completed("build"), both.len()), (2, 2));
    workshop.assert_nowhere(&[SECRET]);
}

#[test]
fn killed_deployment_builds_and_pushes_nothing_twice() {
    for point in ["before build", "after build", "before push", "after push"] {
        let Some(workshop) = Workshop::open(Vec::new()) else {
            return;
        };
        let Some(registry) = Registry::start(&workshop.tools) else {
            return;
        };
        let deploy = ["deploy", "--registry", &registry.host];
        workshop.killed(point, &deploy);
        workshop.program.succeed(&deploy);
        assert_eq!(workshop.deployed_images(), registry.digests(), "{point}");
        let completed = (workshop.completed("build"), workshop.completed("push"));
        assert_eq!(completed, (1, 1), "{point}");
        workshop.assert_nowhere(&[SECRET]);
    }
}

#[test]
fn failed_build_is_shown_without_secrets() {
    let Some(workshop) = Workshop::open(Vec::new()) else {
        return;
    };
    let Some(registry) = Registry::start(&workshop.tools) else {
        return;
    };
    // The builder repeats the line that it refuses.
    workshop.write(
        "Dockerfile",
        &format!("FROM scratch\nCOPY missing-{SECRET} /\n"),
    );
    let run = workshop
        .program
        .run(&["deploy", "--registry", &registry.host]);
    run.ends_with(3)
        .says("`buildah` couldn't build the image of `orders`")
        .says("missing-")
        .is_silent_about(SECRET);
    assert_eq!(workshop.completed("build"), 0);
}

#[test]
fn local_stage_is_deployed_without_a_builder() {
    let program = Program::example("image_builds").with_envs(vec![("PATH", String::new())]);
    let folder = program.folder().join("orders");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("Dockerfile"), "FROM scratch\n").unwrap();
    program.succeed(&["check"]);
    let template = program.succeed(&["synth"]);
    assert!(
        template.stdout.contains("/shop/orders:not-built\""),
        "{}",
        template.stdout
    );
    program.succeed(&["deploy"]);
    program.succeed(&["diff", "--exit-code"]);
    fs::write(folder.join("orders"), "the program").unwrap();
    program.run(&["diff", "--exit-code"]).ends_with(9);
    let run = program
        .run(&["deploy", "--registry", "127.0.0.1:1"])
        .ends_with(7);
    run.says("no registry answers at `127.0.0.1:1`");
}

#[test]
fn missing_builder_is_named_with_all_three() {
    let Some(registry) = Registry::start(
        &Program::example("image_builds")
            .folder()
            .with_extension("none"),
    ) else {
        return;
    };
    let program = Program::example("image_builds");
    let folder = program.folder().join("orders");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("Dockerfile"), "FROM scratch\n").unwrap();
    let deploy = ["deploy", "--registry", &registry.host];
    let without_secret = program.run(&deploy).ends_with(3);
    without_secret.says("secret `npm` of the image of `orders` isn't set: the environment has no variable `BUILD_SECRET`");
    let empty = program.folder().join("empty");
    fs::create_dir(&empty).unwrap();
    symlink("/bin/false", empty.join("podman")).unwrap();
    let program = program.with_envs(vec![
        ("PATH", empty.to_str().unwrap().to_owned()),
        ("BUILD_SECRET", SECRET.to_owned()),
    ]);
    let run = program.run(&deploy).ends_with(3);
    run.says("no builder of images found: none of `docker`, `podman` and `buildah` works here")
        .says("apt-get install buildah");
}

#[cfg(feature = "aws")]
#[test]
fn image_is_pushed_to_ecr_with_a_login_that_is_in_no_file() {
    let Some(account) = crate::server::Account::open() else {
        return;
    };
    let Some(workshop) = Workshop::open(account.environment()) else {
        return;
    };
    // The repository exists, with another image.
    account.provision(&["image:shop/orders:other"]);
    let password = format!("registry-password-of-{}", account.id);
    let deploy = ["deploy", "--stage", "dev", "--yes", "--approve-broadening"];
    let run = workshop.program.succeed(&deploy);
    run.says("image of `orders`: pushing to `127.0.0.1:")
        .is_silent_about(&password);
    let deployed = account.describe("image-builds-dev");
    let definition = &deployed["AWS::ECS::TaskDefinition"]["OrdersTaskDefinition"];
    let image = definition["containerDefinitions"][0]["image"]
        .as_str()
        .unwrap();
    let registry = format!("{}.dkr.ecr.us-east-1.amazonaws.com/shop/orders", account.id);
    assert!(image.starts_with(&registry), "{image}");
    let again = workshop.program.succeed(&deploy);
    again
        .says("image of `orders`: unchanged, not built again")
        .says("no changes");
    workshop.killed_and_again(&deploy);
    assert_eq!(
        (workshop.completed("build"), workshop.completed("push")),
        (2, 2)
    );
    // In Base64, as builders store it: the user has three letters, so that the password begins at a boundary after one more.
    workshop.assert_nowhere(&[SECRET, &password, "QVdTOnJlZ2lzdHJ5LXBhc3N3b3Jk"]);
}

#[cfg(feature = "aws")]
impl Workshop {
    /// A killed run leaves its login, which the next run removes.
    fn killed_and_again(&self, deploy: &[&str]) {
        self.write("orders", "the program, changed");
        self.killed("before push", deploy);
        assert_eq!(fs::read_dir(self.tools.join("tmp")).unwrap().count(), 1);
        self.program
            .succeed(deploy)
            .says("built before, not built again");
    }
}
