//! `caracol serve`: a node on one folder.

use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use crate::{demo, log, places};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use store::{OpenFault, RESERVE_BYTES, SqliteStore};
use web::{Certificate, Clock, Furnishing, Server, StartFault};

/// Where it listens unless told otherwise: on this machine only.
const LISTEN: &str = "127.0.0.1:7777";

/// `caracol serve`
pub fn command(say: Say) -> Command {
    let arg = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .help(say.t(&format!("cli-serve-{name}")))
    };
    let flag = |name: &'static str| arg(name).action(ArgAction::SetTrue);
    let path = |name: &'static str| arg(name).value_parser(value_parser!(PathBuf));
    Command::new("serve")
        .about(say.t("cli-serve"))
        .arg(
            Arg::new("folder")
                .long("folder")
                .value_parser(value_parser!(PathBuf))
                .help(say.t("cli-folder")),
        )
        .arg(arg("listen").value_name("ADDR:PORT").default_value(LISTEN))
        .arg(
            arg("tls")
                .value_parser(["off", "self"])
                .default_value("off"),
        )
        .arg(path("policy").value_name("FILE"))
        .arg(flag("behind-proxy"))
        .arg(flag("verbose"))
        .arg(flag("demo").conflicts_with("folder"))
}

/// Runs it until it is told to end.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    log::begin(matches.get_flag("verbose"));
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let given = text("listen");
    let listen: SocketAddr = given.parse().map_err(|_| {
        Unfinished::Usage(say.t_args("cli-listen-form", &[("given", given.as_str().into())]))
    })?;
    // The socket comes first: a port that is taken is found before a folder is opened.
    let socket = TcpListener::bind(listen).map_err(|error| bind_fault(say, listen, &error))?;
    let policy = matches.get_one::<PathBuf>("policy");
    let policy = policy.map(std::fs::read_to_string).transpose();
    let policy = policy.map_err(|error| fault("--policy", error))?;
    let temporary = if matches.get_flag("demo") { Some(demo::folder()?) } else { None };
    let folder = match (&temporary, matches.get_one::<PathBuf>("folder")) {
        (Some(temporary), _) => temporary.path().to_owned(),
        (None, Some(folder)) => folder.clone(),
        (None, None) => places::node()?,
    };
    let mut store = open(say, &folder)?;
    let demo = match &temporary {
        Some(_) => Some(demo::make(say, &mut store)?),
        None => None,
    };
    if demo.is_none() {
        keep_reserve(say, &mut store, &folder)?;
    }
    let certificate = certificate(&text("tls"), &folder, listen)?;
    let with = Furnishing {
        policy,
        proxied: matches.get_flag("behind-proxy"),
        clock: Clock::system(),
        demo: demo.map(|made| made.people),
    };
    let server = Server::start(Box::new(store), with, vec![socket], certificate.as_ref());
    let server = server.map_err(|error| start_fault(say, &folder, &error))?;
    announce(
        say,
        &server,
        certificate.as_ref(),
        &folder,
        temporary.is_some(),
    );
    server.wait();
    say.line(&say.t("cli-serve-closing"));
    server.stop();
    Ok(())
}

fn bind_fault(say: Say, listen: SocketAddr, error: &std::io::Error) -> Unfinished {
    let address = listen.to_string();
    let args = [("address", address.into()), ("why", error.to_string().into())];
    let key = match error.kind() {
        std::io::ErrorKind::AddrInUse => "cli-port-taken",
        std::io::ErrorKind::PermissionDenied => "cli-port-forbidden",
        _ => "cli-port-other",
    };
    Unfinished::Fault(say.t_args(key, &args))
}

/// Opens a folder that this process has for itself.
pub fn open(say: Say, folder: &Path) -> Result<SqliteStore, Unfinished> {
    SqliteStore::open(folder).map_err(|error| open_fault(say, folder, &error))
}

/// Says why a folder or a backup cannot be opened.
pub fn open_fault(say: Say, at: &Path, error: &OpenFault) -> Unfinished {
    let (shown, why) = (at.display().to_string(), error.to_string());
    let key = match error {
        OpenFault::InUse { .. } => "cli-folder-in-use",
        OpenFault::Newer { .. } => "cli-folder-newer",
        OpenFault::Foreign { .. } => "cli-folder-foreign",
        OpenFault::Fault(_) => return fault(shown, why),
    };
    Unfinished::Fault(say.t_args(key, &[("folder", shown.into()), ("why", why.into())]))
}

/// Keeps room for finishing what is begun. A node without it can still be read.
fn keep_reserve(say: Say, store: &mut SqliteStore, folder: &Path) -> Outcome {
    match store.keep_reserve(RESERVE_BYTES) {
        Ok(()) => Ok(()),
        Err(store::Fault::DiskFull { .. }) => {
            say.note(&say.t_args("cli-serve-full", &[("mib", (RESERVE_BYTES >> 20).into())]));
            Ok(())
        }
        Err(error) => Err(fault(folder.display(), error)),
    }
}

fn certificate(
    tls: &str, folder: &Path, listen: SocketAddr,
) -> Result<Option<Certificate>, Unfinished> {
    if tls != "self" {
        return Ok(None);
    }
    let names = web::own_names(&[listen.ip()]);
    let own = Certificate::own(folder, &names, places::now());
    own.map(Some).map_err(|error| fault("--tls self", error))
}

fn start_fault(say: Say, folder: &Path, error: &StartFault) -> Unfinished {
    let shown = folder.display().to_string();
    let args = [("folder", shown.into()), ("why", error.to_string().into())];
    Unfinished::Fault(say.t_args("cli-start-failed", &args))
}

/// Says where to go, and what plain HTTP on a network means.
fn announce(
    say: Say, server: &Server, certificate: Option<&Certificate>, folder: &Path, demo: bool,
) {
    let scheme = if certificate.is_some() { "https" } else { "http" };
    let mut addresses = Vec::new();
    for address in server.addresses() {
        let (ip, port) = (address.ip(), address.port());
        if !ip.is_unspecified() {
            addresses.push(format!("{scheme}://{address}"));
            continue;
        }
        addresses.push(format!("{scheme}://localhost:{port}"));
        let near = web::network_address().map(|ip| SocketAddr::new(ip, port));
        addresses.extend(near.map(|near| format!("{scheme}://{near}")));
    }
    let open_to_others = server
        .addresses()
        .iter()
        .any(|address| !address.ip().is_loopback());
    let fingerprint = certificate.map(Certificate::fingerprint);
    say.value(&json!({
        "addresses": addresses, "folder": folder, "fingerprint": fingerprint, "demo": demo,
    }));
    for (at, address) in addresses.iter().enumerate() {
        let key = if at == 0 { "cli-serve-open" } else { "cli-serve-near" };
        say.line(&say.t_args(key, &[("address", address.as_str().into())]));
    }
    if demo {
        let address = addresses.first().cloned().unwrap_or_default();
        say.line(&say.t_args(
            "cli-serve-demo-at",
            &[("address", format!("{address}/demo").into())],
        ));
    } else {
        let shown = folder.display().to_string();
        say.line(&say.t_args("cli-serve-folder", &[("folder", shown.into())]));
    }
    match fingerprint {
        Some(fingerprint) => {
            say.line(&say.t_args(
                "cli-serve-fingerprint",
                &[("fingerprint", fingerprint.into())],
            ));
        }
        None if open_to_others => say.line(&say.t("cli-serve-plain")),
        None => {}
    }
    say.line(&say.t("cli-serve-end"));
}
