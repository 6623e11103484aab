// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/server_entry.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ServerEditor;
}

/// Adds, changes and removes servers, in place of the sign-in form. Nothing is kept until Save.
class ServerEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ServerEditor(QWidget *parent = nullptr);
    ~ServerEditor() override;

    void edit(const QList<ServerEntry> &servers, int current);

signals:
    void saved(const QList<ServerEntry> &servers, int current);
    void discarded();

private:
    void showServer(int row);
    void takeFields();
    void add();
    void removeCurrent();
    void browse();
    void save();
    void sayHowSafe();

    std::unique_ptr<Ui::ServerEditor> m_ui;
    QList<ServerEntry> m_servers;
    int m_row = -1;
};
