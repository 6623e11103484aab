// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

class QMainWindow;
class QWidget;

/// Drives the window through steps, each of which waits for something that is true on the screen, never for time to
/// pass, and takes pictures on the way. Whatever a demanding person would call a fault is kept as a complaint: an error
/// on the screen, a text that is cut off, a warning of Qt's, a step that never came true.
class TourWalk : public QObject
{
    Q_OBJECT

public:
    TourWalk(QMainWindow &window, const QDir &folder);
    ~TourWalk() override;

    /// Does `act`, then waits until `until` holds and no answer is on its way to the window.
    void then(const QString &what, std::function<void()> act, std::function<bool()> until = {});
    enum class Errors { AreFaults,
                        AreExpected };
    /// Pictures of what is in sight: light and dark, in each size. "orders" becomes orders-dark-1280x800.png, ...
    /// `arrange` is done anew in each size (scroll to the end).
    void shoot(const QString &name, Errors errors = Errors::AreFaults, std::function<void()> arrange = {});

    void start();

    // For use inside steps; what cannot be found, or may not be pressed, is a complaint.
    template<typename T>
    [[nodiscard]] T *find(const QString &objectName)
    {
        for (T *candidate : windowChildren<T>(objectName)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    void press(const QString &buttonName);
    void type(const QString &editName, const QString &text);
    void trigger(const QString &actionName);
    void complain(const QString &complaint);
    /// A step that tries several things has come further: its patience begins anew.
    void cameFurther() { m_looks = 0; }

    [[nodiscard]] QMainWindow &window() const { return m_window; }
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }
    [[nodiscard]] int pictures() const { return m_pictures; }

signals:
    void finished();

private:
    struct Step {
        QString what;
        std::function<void()> act;
        std::function<bool()> until;
        std::function<void()> after;
    };

    template<typename T>
    [[nodiscard]] QList<T *> windowChildren(const QString &objectName) const;
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QString whoWaits() const;
    void next();
    void check();
    void takePicture(const QString &name, Errors errors);
    void lookForFaults(const QString &picture, Errors errors);

    QMainWindow &m_window;
    QDir m_folder;
    QList<Step> m_steps;
    qsizetype m_at = -1;
    int m_calm = 0;
    QTimer m_look;
    int m_looks = 0;
    QStringList m_complaints;
    int m_pictures = 0;
};

#include <QMainWindow>

template<typename T>
QList<T *> TourWalk::windowChildren(const QString &objectName) const
{
    return m_window.findChildren<T *>(objectName);
}
