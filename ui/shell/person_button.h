// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

/// A button that shows a person: avatar, name and a muted line under it.
class PersonButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Frame { Outlined,
                       Plain };

    explicit PersonButton(Frame frame, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &line);
    [[nodiscard]] QString line() const { return m_line; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Frame m_frame;
    QString m_line;
};
