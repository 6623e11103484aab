// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "ui/shell/server_entry.h"

#include <QWidget>

#include <memory>

class CapsLockWatch;
class Card;
class QTimer;
class SecretStore;
class ServerEditor;
class Session;
namespace Ui {
class SignInForm;
}

/// Where a person chooses a server and signs in. Every failure is said here, in words, with what to do about it.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(SecretStore &secrets, QWidget *parent = nullptr);
    ~SignInPage() override;

    void setServers(const QList<ServerEntry> &servers, int current);
    void setDemoPeople(const QList<DemoPerson> &people, const QString &password);
    /// Shows the form for the chosen server, with this login if one is given, and asks the keychain if it keeps a password.
    void prepare(const QString &login = {});
    /// Somebody else wants to sign in.
    void askForLogin();
    /// Why the person is here again ("The server ended your session").
    void tell(const QString &message);

    [[nodiscard]] const ServerEntry &server() const { return m_servers.at(m_current); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void signedIn(const std::shared_ptr<Session> &session);
    void failed(const Error &error);
    /// The person is in, but something about it needs saying (the keychain refused).
    void remarked(const QString &message);
    /// Servers were edited, or one remembers something new.
    void serversChanged(const QList<ServerEntry> &servers, int current);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void chooseServer(int index);
    void showServer();
    void showPeople();
    void onLoginChanged();
    void readKeptPassword();
    void probeKeychain();
    void signInAs(const DemoPerson &person);
    void signIn();
    void cancel();
    void welcome(const std::shared_ptr<Session> &session, const QString &login, const QString &password);
    void keep(const QString &login, const QString &password);
    void forget(const QString &login);
    void sayNoKeychain();
    void explain(const Error &error);
    void markInvalid(QWidget *field);
    void setBusy(bool busy);
    void updateButtons();
    void openEditor();
    void fitCards();

    SecretStore &m_secrets;
    std::unique_ptr<Ui::SignInForm> m_ui;
    Card *m_formCard;
    Card *m_editorCard;
    ServerEditor *m_editor;
    CapsLockWatch *m_capsLock;
    QList<ServerEntry> m_servers;
    int m_current = 0;
    QList<DemoPerson> m_people;
    QString m_demoPassword;
    CancelToken m_attempt;
    QTimer *m_patience;
    bool m_busy = false;
    bool m_askedToKeep = false; ///< the person ticked the box, for whoever signs in
    bool m_passwordIsKept = false; ///< the field holds what the keychain had for this login
};
